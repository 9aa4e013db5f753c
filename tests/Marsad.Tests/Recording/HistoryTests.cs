using Marsad.Recording;
using NodaTime;
using Xunit;

namespace Marsad.Tests.Recording;

public sealed class HistoryTests : IDisposable
{
    private readonly Shelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void A_ledger_is_read_as_it_stood_with_so_many_entries()
    {
        using var ledger = _shelf.Open();
        Shelf.Fill(ledger, 2);
        var head = ledger.Head;
        var claims = ledger.Claims();
        for (var number = 2; number < 5; number++)
            ledger.Receive(Some.Bytes(number), Some.Document(number));

        using var past = ledger.At(new AsOf(null, head));

        Assert.Equal(head, past.Ledger.Head);
        Assert.Equal(ClaimJson.Write(claims), ClaimJson.Write(past.Ledger.Claims()));
        Assert.Equal(2, past.Ledger.Documents().Count);
        Assert.Equal(5, ledger.Documents().Count);
    }

    [Fact]
    public void A_head_that_the_ledger_never_had_is_refused()
    {
        using var ledger = _shelf.Open();
        Shelf.Fill(ledger, 1);
        Assert.Throws<LedgerException>(() => ledger.At(new AsOf(null, new TreeHead(2, new string('0', 64)))));
        Assert.Throws<LedgerException>(() => ledger.At(new AsOf(null, new TreeHead(200, ""))));
    }

    [Fact]
    public void A_report_is_known_from_the_day_on_which_it_was_fetched_or_else_published()
    {
        using var ledger = _shelf.Open();
        Receive(1, new LocalDate(2026, 3, 4), null);
        Receive(2, new LocalDate(2026, 3, 4), Instant.FromUtc(2026, 4, 1, 9, 0));
        Receive(3, null, null);

        Assert.Equal((0, 1), Known(new LocalDate(2026, 3, 3)));
        Assert.Equal((1, 1), Known(new LocalDate(2026, 3, 4)));
        Assert.Equal((2, 1), Known(new LocalDate(2026, 4, 1)));

        void Receive(int number, LocalDate? published, Instant? fetched)
        {
            var document = Some.Document(number);
            ledger.Receive(Some.Bytes(number), document with { Report = document.Report with { Published = published, Retrieved = fetched } });
        }

        (int, int) Known(LocalDate day)
        {
            using var past = ledger.At(new AsOf(day, null));
            return (past.Ledger.Documents().Count, past.Undated);
        }
    }

    [Fact]
    public void A_persons_judgement_holds_from_the_day_on_which_it_was_given_until_it_is_undone()
    {
        using var ledger = _shelf.Open();
        Shelf.Fill(ledger, 1);
        var claims = ledger.Claims();
        var first = Some.Judgement(claims[0], claims[1], Verdict.Different) with { By = "Bela", At = Instant.FromUtc(2026, 5, 1, 9, 0) };
        var second = first with { Verdict = Verdict.Unsure, At = Instant.FromUtc(2026, 5, 3, 9, 0) };
        ledger.Judge([first]);
        ledger.Judge([second]);
        ledger.Undo(second, "Bela", null, Instant.FromUtc(2026, 5, 5, 9, 0));

        Assert.Equal(
            ["", "Different", "Unsure", "Different"],
            new[] { new LocalDate(2026, 4, 30), new LocalDate(2026, 5, 1), new LocalDate(2026, 5, 3), new LocalDate(2026, 5, 5) }.Select(Held));

        string Held(LocalDate day)
        {
            using var past = ledger.At(new AsOf(day, null));
            return past.Ledger.Judgements().FirstOrDefault(judgement => judgement.By == "Bela")?.Verdict.ToString() ?? "";
        }
    }

    [Theory]
    [InlineData("2021-02-08", true, false)]
    [InlineData("120", true, false)]
    [InlineData("12:0000000000000000000000000000000000000000000000000000000000000000", true, true)]
    [InlineData("last week", false, false)]
    [InlineData("2021-02-30", false, false)] // no such day
    public void A_moment_is_a_day_a_size_or_a_head(string text, bool understood, bool withRoot)
    {
        Assert.Equal(understood, AsOf.TryParse(text, out var moment));
        Assert.Equal(withRoot, moment?.HasRoot ?? false);
    }
}
