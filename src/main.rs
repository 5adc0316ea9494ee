//! The program. Everything it answers is in the library; what it allocates with, and how memory is given back, is here.

mod memory;

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    almanac_bot::cli::main(memory::MOMENTS)
}
