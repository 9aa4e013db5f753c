using System.Globalization;

namespace Marsad.Cli;

/// <summary>A line on the terminal that fills up; nothing where nobody looks.</summary>
internal sealed class ProgressBar(Shell shell, int total) : IDisposable
{
    private const int Width = 30;
    private int _done;
    private int _drawn = -1;

    /// <summary>One more is done.</summary>
    public void Advance(string what)
    {
        _done++;
        var percent = total == 0 ? 100 : _done * 100 / total;
        if (!shell.ErrorIsTerminal || (percent == _drawn && _done != total))
            return;
        _drawn = percent;
        var full = Width * percent / 100;
        var name = Printable.Line(Path.GetFileName(what));
        shell.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{new string('█', full)}{new string('░', Width - full)} {_done}/{total} {(name.Length > 40 ? name[..40] : name)}"));
    }

    /// <summary>Clears the line so that a message can stand there.</summary>
    public void Clear()
    {
        if (shell.ErrorIsTerminal && _drawn >= 0)
            shell.Error.Write("\r\u001b[K");
        _drawn = -1;
    }

    public void Dispose() => Clear();
}
