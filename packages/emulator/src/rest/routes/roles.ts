/** Roles over REST. */
import { createFormat } from '../format.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestRoute } from '../route.ts'
import { newRoleForm, roleForm } from '../schemas.ts'

const resource = 'Role'

export const roleRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    path: '/Roles',
    run: (context, request) =>
      replyPage(context, request, {
        key: 'roles',
        largest: 50,
        load: (page) => context.deps.roles.page(request.caller.serviceSid, page),
        keyOf: (row) => row.id,
        format: createFormat(context, request).role,
      }),
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    path: '/Roles',
    form: newRoleForm,
    run: (context, request) => {
      const { FriendlyName, Type, Permission } = request.form
      const role = context.operations.createRole(request.caller, FriendlyName, Type, Permission)
      return created(createFormat(context, request).role(role))
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    path: '/Roles/:Sid',
    run: (context, request) =>
      ok(
        createFormat(context, request).role(
          context.operations.findRole(request.caller, request.params['Sid'] ?? ''),
        ),
      ),
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    path: '/Roles/:Sid',
    form: roleForm,
    run: (context, request) => {
      const { caller, params, form } = request
      const role = context.operations.updateRole(caller, params['Sid'] ?? '', form.Permission)
      return ok(createFormat(context, request).role(role))
    },
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    path: '/Roles/:Sid',
    run: (context, request) => {
      context.operations.deleteRole(request.caller, request.params['Sid'] ?? '')
      return deleted
    },
  }),
]
