using System.Runtime.InteropServices;
using System.Text;
using Marsad.Cli;

using var cancellation = new CancellationTokenSource();
// The first Ctrl-C stops at the next stop, which is never far; a second one ends the program as usual.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { AutoFlush = !Console.IsOutputRedirected, NewLine = "\n" };
using var error = new StreamWriter(new MessageStream(Console.OpenStandardError()), new UTF8Encoding(false), 1 << 10) { AutoFlush = true, NewLine = "\n" };
using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
return new Shell
{
    Input = input,
    Output = output,
    Error = error,
    OutputIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"),
    Width = Console.WindowWidth is var columns and > 0 ? columns : 80,
    Cores = Environment.ProcessorCount,
    Cancellation = cancellation.Token,
}.Run(args);

void Stop(PosixSignalContext signal)
{
    if (cancellation.IsCancellationRequested)
        return;
    signal.Cancel = true;
    cancellation.Cancel();
}
