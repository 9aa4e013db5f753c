using System.Text;

namespace Marsad.Publishing;

/// <summary>A situation report as Markdown with footnotes.</summary>
public static class SituationMarkdown
{
    // What a report may hold that Markdown or the HTML made of it would take for markup.
    private const string Special = "\\`*_{}[]<>#|!&~^";

    /// <summary>Writes the report; the same report gives the same text.</summary>
    public static string Write(SituationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(report.Title)).Append('\n');
        if (report.Sections.Count == 0)
            text.Append("\nThe record holds nothing of these days. That is not to say that nothing happened.\n");
        foreach (var section in report.Sections)
        {
            text.Append("\n## ").Append(section.Heading).Append("\n\n");
            foreach (var sentence in section.Sentences)
                text.Append("- ").Append(Plain(sentence.Text)).AppendJoin("", sentence.Notes.Select(note => $"[^{note}]")).Append('\n');
        }
        if (report.Notes.Count > 0)
            text.Append('\n');
        foreach (var note in report.Notes)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"[^{note.Number}]: {Plain(note.Outlet)}{(note.Published is { } day ? ", " + Wording.Iso(day) : "")}: “{Plain(Words.Cut(note.Claim.Quote ?? "", 320))}” ({note.Claim.Id})\n");
        return text.ToString();
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                plain.Append('\\');
            plain.Append(char.IsControl(c) ? ' ' : c);
        }
        return plain.ToString();
    }
}
