using System.Globalization;
using System.Text;

namespace Marsad.Resolving;

/// <summary>
/// Estimates the weights from a record, as Fellegi and Sunter (1969) have it: m, how often a level is seen between two tellings of one
/// incident, u, how often between tellings of two, and log2 of m/u as the weight. Which pairs are which is not known but for those that persons
/// judged, so both are found in turns (expectation and maximization). The weights at hand are the start, and stand for a number of
/// pairs besides, so that what a record hardly shows is not made up from it.
/// </summary>
internal sealed class Estimation
{
    private const string Rests = " | m ";
    private const int Turns = 60;
    private const double FewestSeen = 5;
    private const double PairsInHand = 40;

    private readonly Weights _start;
    private readonly List<(Likeness Likeness, double Count, double? Same)> _patterns;
    private readonly double[][] _m = new double[Likeness.Features][];
    private readonly double[][] _u = new double[Likeness.Features][];
    private readonly double[][] _m0 = new double[Likeness.Features][];
    private readonly double[][] _u0 = new double[Likeness.Features][];
    private readonly double[][] _seen = new double[Likeness.Features][];
    private readonly double _odds;

    private Estimation(Weights start, List<(Likeness, double, double?)> patterns)
    {
        (_start, _patterns) = (start, patterns);
        _odds = Math.Pow(2, start.Prior);
        for (var feature = 0; feature < Likeness.Features; feature++)
            Begin(feature);
    }

    /// <summary>A file of weights that says of each what it rests on.</summary>
    /// <param name="claims">The claims of a record.</param>
    /// <param name="documents">Its reports.</param>
    /// <param name="judgements">What persons judged.</param>
    /// <param name="kinship">Which actors belong together.</param>
    /// <param name="text">The file of the weights at hand, whose words stay as they are.</param>
    public static string Of(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Judgement> judgements, Kinship kinship, string text)
    {
        var start = new Weights(RuleFile.Read("weights", new StringReader(text)));
        var estimation = new Estimation(start, Patterns(claims, documents, judgements, new Matcher(start, kinship)));
        for (var turn = 0; turn < Turns; turn++)
            estimation.Turn();
        return estimation.Written(text);
    }

    // Two claims of one story are two things already, so only pairs of different stories teach.
    private static List<(Likeness, double, double?)> Patterns(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents, IReadOnlyList<Judgement> judgements, Matcher matcher)
    {
        var tellings = new Tellings(matcher.Weights);
        tellings.Add([.. claims.Where(claim => claim.Kind == ClaimKind.Incident && Telling.HasHappened(claim))], documents, Resolver.Dates(documents), [], []);
        var rulings = new Rulings(judgements);
        var counts = new Dictionary<(Likeness, double?), double>();
        foreach (var (a, b) in tellings.Meetings.Pairs())
        {
            var (one, other) = (a.Claim, b.Claim);
            if (SameStory.IsOf(one, other))
                continue;
            double? same = rulings.Parts(one.Id, other.Id) ? 0 : rulings.Joined(one.Id, other.Id) ? 1 : null;
            var key = (matcher.Compare(a, b), same);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return [.. counts.Select(c => (c.Key.Item1, c.Value, c.Key.Item2)).OrderBy(c => c.Item1.ToString(), StringComparer.Ordinal).ThenBy(c => c.Item3)];
    }

    private void Begin(int feature)
    {
        var levels = Weights.LevelNames((Feature)feature).Length;
        var seen = _seen[feature] = new double[levels];
        foreach (var (likeness, count, _) in _patterns)
            seen[likeness[feature]] += count;
        seen[0] = 0;
        var all = seen.Sum() + levels - 1;
        _u0[feature] = [0, .. Enumerable.Range(1, levels - 1).Select(level => (seen[level] + 1) / all)];
        double[] likely = [0, .. Enumerable.Range(1, levels - 1).Select(level => _u0[feature][level] * Math.Pow(2, _start.Of((Feature)feature, level)))];
        _m0[feature] = [.. likely.Select(value => value / likely.Sum())];
        (_m[feature], _u[feature]) = ([.. _m0[feature]], [.. _u0[feature]]);
    }

    private void Turn()
    {
        var (same, different) = (Enumerable.Range(0, Likeness.Features).Select(f => new double[_m[f].Length]).ToArray(), Enumerable.Range(0, Likeness.Features).Select(f => new double[_m[f].Length]).ToArray());
        foreach (var (likeness, count, judged) in _patterns)
        {
            var share = judged ?? Probability(likeness);
            for (var feature = 0; feature < Likeness.Features; feature++)
            {
                same[feature][likeness[feature]] += share * count;
                different[feature][likeness[feature]] += (1 - share) * count;
            }
        }
        for (var feature = 0; feature < Likeness.Features; feature++)
        {
            Share(_m[feature], same[feature], _m0[feature]);
            Share(_u[feature], different[feature], _u0[feature]);
        }
    }

    private static void Share(double[] share, double[] counts, double[] before)
    {
        var all = counts[1..].Sum() + PairsInHand;
        for (var level = 1; level < share.Length; level++)
            share[level] = (counts[level] + (PairsInHand * before[level])) / all;
    }

    private double Probability(in Likeness likeness)
    {
        var odds = _odds;
        for (var feature = 0; feature < Likeness.Features; feature++)
        {
            if (likeness[feature] is > 0 and var level)
                odds *= _m[feature][level] / _u[feature][level];
        }
        return odds / (1 + odds);
    }

    private string Written(string text)
    {
        var written = new StringBuilder();
        var section = "";
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.Length > 0 && char.IsLetter(line[0]))
                section = line[..line.IndexOf(':', StringComparison.Ordinal)];
            written.Append(Line(section, line)).Append('\n');
        }
        return written.ToString();
    }

    private string Line(string section, string line)
    {
        var name = line.Trim().Split(':')[0];
        var comment = line.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? line[at..] : "";
        for (var feature = 0; feature < Likeness.Features; feature++)
        {
            if (section != Weights.Key((Feature)feature) || !line.StartsWith("  ", StringComparison.Ordinal) || Array.IndexOf(Weights.LevelNames((Feature)feature), name) is not (> 0 and var level))
                continue;
            if (_seen[feature][level] < FewestSeen)
                return line;
            var (m, u) = (_m[feature][level], _u[feature][level]);
            var told = comment.Split(Rests)[0].TrimEnd();
            return Entry(name, Math.Log2(m / u), string.Create(CultureInfo.InvariantCulture, $"{(told.Length > 0 ? told : "#")}{Rests}{m:0.000}, u {u:0.000}, seen {_seen[feature][level]:0}"));
        }
        return line;
    }

    private static string Entry(string name, double weight, string comment) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name + ":",-18} {Math.Round(weight, 1) + 0.0,5:0.0}  {comment}").TrimEnd();
}
