/** Users over REST. */
import { createFormat } from '../format.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestRoute } from '../route.ts'
import { newUserForm, userForm } from '../schemas.ts'

const resource = 'User'

export const userRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    path: '/Users',
    run: (context, request) =>
      replyPage(context, request, {
        key: 'users',
        largest: 50,
        load: (page) => context.deps.users.page(request.caller.serviceSid, page),
        keyOf: (row) => row.id,
        format: createFormat(context, request).user,
      }),
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    path: '/Users',
    form: newUserForm,
    run: (context, request) => {
      const { form, caller } = request
      const user = context.operations.createUser(caller, form.Identity, {
        friendlyName: form.FriendlyName,
        attributes: form.Attributes,
        roleSid: form.RoleSid,
      })
      return created(createFormat(context, request).user(user))
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    path: '/Users/:Sid',
    run: (context, request) =>
      ok(
        createFormat(context, request).user(
          context.operations.findUser(request.caller.serviceSid, request.params['Sid'] ?? ''),
        ),
      ),
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    path: '/Users/:Sid',
    form: userForm,
    run: (context, request) => {
      const { form, caller, params } = request
      const user = context.operations.updateUser(caller, params['Sid'] ?? '', {
        friendlyName: form.FriendlyName,
        attributes: form.Attributes,
        roleSid: form.RoleSid,
      })
      return ok(createFormat(context, request).user(user))
    },
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    path: '/Users/:Sid',
    run: (context, request) => {
      context.operations.deleteUser(request.caller, request.params['Sid'] ?? '')
      return deleted
    },
  }),
]
