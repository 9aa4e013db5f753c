namespace Marsad.Resolving;

/// <summary>The claims as they are kept, and read back.</summary>
internal sealed partial class Tellings
{
    private const int NoDay = int.MinValue;

    /// <summary>Takes in claims that were kept.</summary>
    /// <param name="reader">Reads what was kept.</param>
    /// <param name="reports">The reports by the numbers under which they were kept.</param>
    /// <param name="claim">Reads a claim.</param>
    /// <param name="document">Reads a report again.</param>
    public void Read(JoinsReader reader, ReportId[] reports, Func<ReportId, ClaimId, Claim> claim, Func<ReportId, Document?> document)
    {
        var (ids, rarest) = (reader.Texts(), reader.Lists<int>());
        foreach (var (at, row) in reader.Numbers<Row>().Index())
        {
            var kept = new KeptTelling(new ClaimId(ids[at]), reports[row.Report], row.Story, rarest[at].ToArray(), claim, Content, Word);
            var telling = new Telling(kept, row.Told == NoDay ? null : row.Told, row.Happened > 0) { Number = row.Number, IsHead = row.IsHead > 0 };
            _all.Add(kept.Id, telling);
            if (row.Number >= 0)
                _numbered.Add(telling);
        }
        foreach (var story in _numbered.GroupBy(telling => (telling.Report, telling.Story)))
            _ofStory.Add(story.Key, [.. story]);
        ReadCrowds(reader, _crowds, Resolving.Crowd.OfPlace);
        ReadCrowds(reader, _days, Resolving.Crowd.OfDay);
        _vocabulary.Read(reader, reports, document);
        Meetings = new Meetings(reader, _numbered);

        TellingContent Content(Telling telling)
        {
            var content = new TellingContent(telling.Claim, telling.Told is { } day ? Telling.Epoch.PlusDays(day) : null, weights, _atlas);
            content.Enter(place => _crowds[(content.Spots[place].Key, Month(telling.Told ?? content.First))], day => _days[(content.Province!, content.First + day)]);
            return content;
        }

        Passage? Word(Telling telling) => _vocabulary.Of(telling.Claim, telling.IsHead);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    /// <param name="writer">Writes it.</param>
    /// <param name="reports">The numbers of the reports.</param>
    public void Write(JoinsWriter writer, Dictionary<ReportId, int> reports)
    {
        Telling[] all = [.. _numbered, .. _all.Values.Where(telling => telling.Number < 0)];
        writer.Texts([.. all.Select(telling => telling.Id.Value)]);
        writer.Lists([.. all.Select(telling => WordBlocks.Rarest(telling).ToArray())]);
        writer.Numbers<Row>([.. all.Select(telling => new Row(reports[telling.Report], telling.Story, telling.Told ?? NoDay, telling.Number, telling.Happened ? 1 : 0, telling.IsHead ? 1 : 0))]);
        WriteCrowds(writer, _crowds);
        WriteCrowds(writer, _days);
        _vocabulary.Write(writer, reports);
        Meetings.Write(writer);
    }

    private void ReadCrowds(JoinsReader reader, Dictionary<(string, int?), Crowd> crowds, Func<int, IEnumerable<Telling>, Crowd> open)
    {
        var (names, sizes, named) = (reader.Texts(), reader.Numbers<(int When, int Stories)>(), reader.Lists<int>());
        for (var at = 0; at < names.Length; at++)
            crowds.Add((names[at], sizes[at].When == NoDay ? null : sizes[at].When), open(sizes[at].Stories, Array.ConvertAll(named[at].ToArray(), number => _numbered[number])));
    }

    private static void WriteCrowds(JoinsWriter writer, Dictionary<(string Name, int? When), Crowd> crowds)
    {
        writer.Texts([.. crowds.Keys.Select(key => key.Name)]);
        writer.Numbers<(int, int)>([.. crowds.Select(crowd => (crowd.Key.When ?? NoDay, crowd.Value.Stories))]);
        writer.Lists([.. crowds.Values.Select(crowd => crowd.Size == CrowdSize.Many ? [] : crowd.Tellings.Select(telling => telling.Number).Where(number => number >= 0).ToArray())]);
    }

    private readonly record struct Row(int Report, int Story, int Told, int Number, int Happened, int IsHead);
}
