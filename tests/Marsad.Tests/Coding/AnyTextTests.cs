using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Annotating;
using Marsad.Coding;
using Marsad.Reading;
using Xunit;

namespace Marsad.Tests.Coding;

public class AnyTextTests
{
    private const int Texts = 400;

    // Sentences of each thing that the coder knows how to read, so that what is made of their pieces gets deep into it.
    private static readonly string[] Sentences =
    [
        "QASR, March 4 (Wire) - Gunmen killed two officers and wounded at least nine others in Kandahar on Monday, police said.", "An air strike hit the market, leaving 12 people dead, including three children and a woman.",
        "Between 10 and 15 soldiers died when a roadside bomb exploded near Kirkuk, the governor's office said.", "Government forces took control of Saraqib from the rebels on 3 May 2015.", "The army denied that it had shelled the town of Maaret.",
        "The names of the dead: Ahmad Ali, 24; his wife, Sara Ali, 22; and their son Omar, 3.", "The ministry condemned the attack and called for talks with the United Nations.", "Nobody claimed responsibility for the bombing, in which half of the 40 passengers were hurt.",
        "They withdrew to a village 12 km north-east of Aleppo.", "THE REBELS SHOT DEAD MAYOR ANA RUIZ IN TACNA LAST WEEK.", "Since January 2014, 1,240 civilians have been killed in the province, 300 of them women.", "Turkish warplanes and Russian-made rockets struck Idlib overnight, activists told the Daily Bulletin.",
    ];

    private static readonly string[] Noise =
    [
        "\0", "\u0301", "\ud83d", "\udc00", "😀", "قتل", "\u200f", "\ufeff", "((((", "\"", "'", "“", "—", "9999999999999999999999", "1/2/2019", "2019-02-30", "0", "-", ",", ";", "and", "of", "the", "who", "were", "killed", "-year-old", "%", "$", "&amp;", "<p>", "\t", "U.S.", "...", "A", "x",
    ];

    private static readonly string[] Joints = [" ", "", "\n", "\n\n", ", ", "\r\n", " - "];

    [Fact]
    public void Whatever_a_report_says_it_is_coded_and_every_claim_stands_on_its_words()
    {
        var coded = 0;
        Read(2091342171); // a town's name that runs over the end of its sentence
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Read).Check(Config.QuickThrowOnFailure.WithMaxTest(Texts));
        Assert.True(coded > Texts / 2, $"{coded} claims of {Texts} texts: the texts do not get into the coder.");

        void Read(int seed)
        {
            if (ReportReading.Read(new ReportFile { Path = "odd.txt", Bytes = Mutated(new Random(seed)) }).Document is not { } document)
                return;
            var claims = new StoryCoder().Code(document);
            foreach (var claim in claims)
            {
                Assert.NotEmpty(claim.Spans);
                Assert.All(claim.Spans, span => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= document.Text.Length));
                Assert.NotEmpty(ClaimJson.WriteUtf8(claim));
            }
            Assert.Equal(claims.Count, claims.DistinctBy(claim => claim.Id).Count());
            TallyFinder.Find(document);
            BearingFinder.Find(document);
            ShareFinder.Find(document);
            SuperlativeFinder.Find(document);
            coded += claims.Count;
        }
    }

    /// <summary>Sentences and stray pieces in any order, in capitals at times, with bytes changed, lost and told twice.</summary>
    private static byte[] Mutated(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 14); left > 0; left--)
            text.Append(random.Next(3) > 0 ? Pick(Sentences) : Pick(Noise)).Append(Pick(Joints));
        var bytes = Encoding.UTF8.GetBytes(random.Next(6) == 0 ? text.ToString().ToUpperInvariant() : text.ToString()).ToList();
        for (var changes = random.Next(12); changes > 0 && bytes.Count > 1; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 30), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(random.Next(bytes.Count), Encoding.UTF8.GetBytes(Pick(Noise)));
                    break;
            }
        }
        return [.. bytes];

        string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
