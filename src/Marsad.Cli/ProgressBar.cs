using System.Globalization;
using Marsad.Publishing;
using Marsad.Working;

namespace Marsad.Cli;

/// <summary>A line on the terminal that fills up; nothing where nobody looks.</summary>
internal sealed class ProgressBar : IDisposable, IProgress<ReportProgress>
{
    private const int WidestBar = 30;

    private readonly Lock _gate = new();
    private readonly Shell _shell;
    private readonly int _total;
    private readonly Dictionary<string, double> _underWay = new(StringComparer.Ordinal);
    private int _done;
    private string _drawn = "";

    public ProgressBar(Shell shell, int total)
    {
        _shell = shell;
        _total = total;
        Draw("");
    }

    /// <summary>One more is done.</summary>
    public void Advance(string what)
    {
        lock (_gate)
        {
            _underWay.Remove(what);
            _done++;
        }
        Draw(what);
    }

    /// <inheritdoc/>
    public void Report(ReportProgress value)
    {
        lock (_gate)
            _underWay[value.File] = (double)value.Done / value.Total;
        Draw(value.File);
    }

    /// <summary>All reports are done, and something else is.</summary>
    public void Say(string what)
    {
        lock (_gate)
            Put(what);
    }

    /// <summary>Clears the line so that a message can stand there.</summary>
    public void Clear()
    {
        lock (_gate)
            Put("");
    }

    public void Dispose() => Clear();

    private void Draw(string what)
    {
        lock (_gate)
        {
            var part = _underWay.TryGetValue(what, out var share) ? string.Create(CultureInfo.InvariantCulture, $" {(int)(100 * share)} %") : "";
            var count = $" {Wording.Number(_done)}/{Wording.Number(_total)} ";
            var width = Math.Clamp(_shell.Width / 3, 1, WidestBar);
            var full = _total == 0 ? width : (int)(width * (_done + _underWay.Values.Sum()) / _total);
            var name = Printable.Line(Path.GetFileName(what));
            var room = Math.Max(0, _shell.Width - 1 - width - count.Length - part.Length);
            Put(new string('█', Math.Min(width, full)) + new string('░', width - Math.Min(width, full)) + count + (name.Length > room ? name[..room] : name) + part);
        }
    }

    private void Put(string line)
    {
        // A line that is as long as the terminal would begin another one.
        if (line.Length >= _shell.Width)
            line = line[..Math.Max(0, _shell.Width - 1)];
        if (!_shell.ErrorIsTerminal || line == _drawn)
            return;
        _drawn = line;
        _shell.Error.Write("\r\u001b[K" + line);
    }
}
