import bcrypt from 'bcrypt';

const hashes = new Map<string, string>();

/** Keeps the hash of a password. */
export async function store(name: string, password: string): Promise<void> {
  hashes.set(name, await bcrypt.hash(password, 8));
}

/** True for the password that was kept. */
export async function matches(name: string, password: string): Promise<boolean> {
  return bcrypt.compare(password, hashes.get(name) ?? '');
}
