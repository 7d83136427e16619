import type { FieldValue, Profile } from '../../core/model/profile-field.js'

/** The profile with a fact filled in, or emptied by undefined. */
export const withField = (profile: Profile, key: string, value: FieldValue | undefined): Profile => {
  if (value !== undefined) return { ...profile, [key]: value }
  const { [key]: _emptied, ...rest } = profile
  return rest
}
