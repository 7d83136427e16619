import { z } from 'zod'

// The page's content security policy allows no code from strings, and zod would try. To be imported before any schema.
z.config({ jitless: true })
