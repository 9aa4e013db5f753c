using System.Text;
using System.Xml;
using Marsad.Publishing;
using NodaTime;

namespace Marsad.Web;

/// <summary>The incidents that were told of last, as RFC 4287 writes a feed.</summary>
internal static class Feed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    /// <summary>The feed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="origin">Scheme and host by which it was asked for, for the addresses in it.</param>
    public static string Of(Snapshot record, string origin)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Write(record.Once("feed", () => Newest(record)), origin);
    }

    private static List<(Assessment Incident, LocalDate? Told)> Newest(Snapshot record)
    {
        var (all, ids) = (record.Outlines.Incidents, record.Outlines.IncidentIds);
        return
        [
            .. record.Incidents.Numbers.Where(number => all[number].Told != IncidentOutline.None).OrderByDescending(number => all[number].Told).ThenBy(number => ids[number], StringComparer.Ordinal).Take(Most)
                .Select(number => (record.Findings.Incidents[number], IncidentOutline.Day(all[number].Told))),
        ];
    }

    private static string Write(List<(Assessment Incident, LocalDate? Told)> newest, string origin)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, "Marsad: incidents");
            xml.WriteElementString("id", Atom, $"{origin}/feed.atom");
            xml.WriteElementString("updated", Atom, Moment(newest.Count > 0 ? newest[0].Told!.Value : new LocalDate(1970, 1, 1)));
            xml.WriteElementString("rights", Atom, PublicationPolicy.Default.Licence);
            Link(xml, "self", $"{origin}/feed.atom");
            Link(xml, "alternate", $"{origin}/incidents");
            foreach (var (incident, told) in newest)
                Entry(xml, incident, told!.Value, origin);
            xml.WriteEndElement();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Entry(XmlWriter xml, Assessment incident, LocalDate told, string origin)
    {
        var address = $"{origin}/incidents/{incident.Incident.Id.Value}";
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, Clean(string.Join(", ", new[] { Wording.Of(incident.When), Wording.Place(incident.Where), Wording.Plain(incident.Type) }.Where(part => part.Length > 0))));
        xml.WriteElementString("id", Atom, address);
        xml.WriteElementString("updated", Atom, Moment(told));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Clean(string.Join(", ", incident.Incident.Claims.Select(claim => claim.Report).Distinct(StringComparer.Ordinal))));
        xml.WriteEndElement();
        Link(xml, "alternate", address);
        var killed = Wording.Range(incident.Figures, Effect.Killed);
        xml.WriteElementString("summary", Atom, Clean($"{(killed.Length > 0 ? $"Killed: {killed}. " : "")}{incident.GradeRule}."));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(LocalDate day) => $"{Wording.Iso(day)}T00:00:00Z";

    // Control characters that a report may hold are not allowed in XML, not even as numbers.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append('\ufffd');
        }
        return clean.ToString();
    }
}
