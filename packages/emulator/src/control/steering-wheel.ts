/** Both things that steer an emulator, in one hand. */
import type { EmulatorFaults } from '../faults/faults.ts'
import type { EmulatorControl } from './control.ts'

export interface SteeringWheel {
  readonly control: EmulatorControl
  readonly faults: EmulatorFaults
}
