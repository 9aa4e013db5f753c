using System.Text;
using Marsad.Recording;
using Xunit;

namespace Marsad.Tests.Recording;

/// <summary>What every store must do.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly Shelf _shelf = new();

    public static TheoryData<string> Stores => ["SQLite file", "SQLite in memory"];

    public void Dispose() => _shelf.Dispose();

    private Ledger Open(string store) => store == "SQLite file"
        ? _shelf.Open()
        : new Ledger(SqliteStore.Temporary(), new Archive(Path.Combine(_shelf.Folder, "archive")));

    [Theory, MemberData(nameof(Stores))]
    public void What_is_recorded_is_given_back(string store)
    {
        using var ledger = Open(store);
        var document = Some.Document(1);
        var claim = Some.Claim(document);

        var receipt = ledger.Receive(Some.Bytes(1), document);
        ledger.Code(document.Report.Id, Some.Coder, [claim]);

        Assert.Equal(new LedgerReceipt(document.Report.Id, document.Report.Hash, 0, New: true), receipt);
        Assert.True(ledger.Has(document.Report.Id, Some.Coder));
        Assert.Equal(ClaimJson.Write(claim), ClaimJson.Write(Assert.Single(ledger.Claims())));
        Assert.Equal(Some.Bytes(1), ledger.Original(document.Report.Id));
        var read = Assert.Single(ledger.Documents());
        Assert.Equal(document.Report, read.Report);
        Assert.Equal(document.Text, read.Text);
        Assert.Equal(document.Problems, read.Problems);
        var story = Assert.Single(read.Stories);
        Assert.Equal(document.Stories[0].View.Text, story.View.Text);
        Assert.Equal(document.Stories[0].View.Pieces, story.View.Pieces);
        Assert.Equal(document.Stories[0].Parts, story.Parts);
        Assert.Equal("QASR", story.Dateline);
        Assert.True(ledger.Verify().Intact);
    }

    [Theory, MemberData(nameof(Stores))]
    public void The_same_input_again_adds_nothing(string store)
    {
        using var ledger = Open(store);
        Shelf.Fill(ledger, 3);
        var head = ledger.Head;

        Shelf.Fill(ledger, 3);

        Assert.Equal(3 * 4 + 1, head.Size);
        Assert.Equal(head, ledger.Head);
    }

    [Theory, MemberData(nameof(Stores))]
    public void The_same_input_gives_the_same_root(string store)
    {
        using var ledger = Open(store);
        Shelf.Fill(ledger, 3);
        using var elsewhere = new Shelf();

        Assert.Equal(elsewhere.Fill(3), ledger.Head);
    }

    [Theory, MemberData(nameof(Stores))]
    public void Whether_work_is_recorded_one_by_one_or_together_does_not_change_the_root(string store)
    {
        using var ledger = Open(store);
        ledger.Together(() => Shelf.Fill(ledger, 3));
        using var elsewhere = new Shelf();

        Assert.Equal(elsewhere.Fill(3), ledger.Head);
    }

    [Theory, MemberData(nameof(Stores))]
    public void Work_that_fails_leaves_nothing(string store)
    {
        using var ledger = Open(store);
        Shelf.Fill(ledger, 1);
        var head = ledger.Head;

        Assert.Throws<FormatException>(() => ledger.Together(() =>
        {
            ledger.Receive(Some.Bytes(7), Some.Document(7));
            throw new FormatException();
        }));

        Assert.Equal(head, ledger.Head);
        Assert.True(ledger.Verify().Intact);
        Assert.True(ledger.Receive(Some.Bytes(7), Some.Document(7)).New);
    }

    [Theory, MemberData(nameof(Stores))]
    public void New_metadata_takes_the_place_of_the_old(string store)
    {
        using var ledger = Open(store);
        var bytes = Some.Bytes(1);
        ledger.Receive(bytes, Some.Document(bytes));

        var receipt = ledger.Receive(bytes, Some.Document(bytes, outlet: "Evening Post"));

        Assert.False(receipt.New);
        Assert.Equal(0, receipt.Position);
        Assert.Equal("Evening Post", Assert.Single(ledger.Reports()).Outlet);
        Assert.IsType<ReportDescribed>(ledger.Entries().Last().Entry);
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_copy_under_another_name_is_no_news(string store)
    {
        using var ledger = Open(store);
        var bytes = Some.Bytes(1);
        ledger.Receive(bytes, Some.Document(bytes, name: "qasr"));
        var head = ledger.Head;

        ledger.Receive(bytes, Some.Document(bytes, name: "copy of qasr"));

        Assert.Equal(head, ledger.Head);
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_new_version_of_the_coder_takes_the_place_of_the_old(string store)
    {
        using var ledger = Open(store);
        var document = Some.Document(1);
        ledger.Receive(Some.Bytes(1), document);
        ledger.Code(document.Report.Id, Some.Coder, [Some.Claim(document), Some.Claim(document, 30)]);

        ledger.Code(document.Report.Id, "marsad-en 1.1", [Some.Claim(document, coder: "marsad-en 1.1")]);

        Assert.Equal("marsad-en 1.1", Assert.Single(ledger.Claims()).Coder);
        Assert.False(ledger.Has(document.Report.Id, Some.Coder));
        Assert.Equal(2, ledger.Entries().Count(entry => entry.Entry is ClaimsCoded));
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_report_that_is_read_otherwise_has_to_be_coded_anew(string store)
    {
        using var ledger = Open(store);
        var document = Some.Document(1);
        ledger.Receive(Some.Bytes(1), document);
        ledger.Code(document.Report.Id, Some.Coder, [Some.Claim(document)]);

        ledger.Receive(Some.Bytes(1), document with { Stories = [] });

        Assert.False(ledger.Has(document.Report.Id, Some.Coder));
        Assert.Empty(ledger.Claims());
        Assert.Empty(Assert.Single(ledger.Documents()).Stories);
        Assert.True(ledger.Verify().Intact);
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_text_that_is_not_the_file_itself_is_kept_beside_it(string store)
    {
        using var ledger = Open(store);
        var bytes = Encoding.Latin1.GetBytes("Caf\u00e9 de-\nstroyed\n");
        var document = Some.Document(bytes, text: "Caf\u00e9 de-\nstroyed\n");

        ledger.Receive(bytes, document);

        Assert.Equal(document.Text, ledger.Document(document.Report.Id)!.Text);
        Assert.Equal(bytes, ledger.Original(document.Report.Id));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_shelf.Folder, "archive"), "*", SearchOption.AllDirectories).Length);
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_judgement_can_be_undone_by_another(string store)
    {
        using var ledger = Open(store);
        var document = Some.Document(1);
        var (one, other) = (Some.Claim(document), Some.Claim(document, 30));
        ledger.Judge([Some.Judgement(one, other)]);
        ledger.Judge([Some.Judgement(one, other)]);

        ledger.Judge([Some.Judgement(one, other, Verdict.Different)]);

        Assert.Equal(2, ledger.Count);
        Assert.Equal(Verdict.Different, Assert.Single(ledger.Judgements()).Verdict);
    }

    [Theory, MemberData(nameof(Stores))]
    public void Undoing_a_judgement_brings_back_what_was_held_before(string store)
    {
        using var ledger = Open(store);
        var document = Some.Document(1);
        var (one, other) = (Some.Claim(document), Some.Claim(document, 30));
        var (first, second) = (Some.Judgement(one, other) with { By = "Anna", Why = "one market" }, Some.Judgement(one, other, Verdict.Different) with { By = "Anna", Why = "two markets" });
        ledger.Judge([Some.Judgement(one, other)]);
        var nothing = ClaimJson.Write(ledger.Judgements());
        ledger.Judge([first]);
        var before = ClaimJson.Write(ledger.Judgements());
        ledger.Judge([second]);

        Assert.Throws<ArgumentException>(() => ledger.Undo(first, "Bela", null, null)); // it no longer holds
        ledger.Undo(second, "Bela", "it was one", null);
        Assert.Equal(before, ClaimJson.Write(ledger.Judgements()));
        ledger.Undo(first, "Bela", "unheard of", null);
        Assert.Equal(nothing, ClaimJson.Write(ledger.Judgements()));
        Assert.Throws<ArgumentException>(() => ledger.Undo(first, "Bela", null, null)); // nothing is left to undo

        Assert.Equal(5, ledger.Count);
        Assert.True(ledger.Verify().Intact);
        ledger.Rebuild();
        Assert.Equal(nothing, ClaimJson.Write(ledger.Judgements()));
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_file_that_failed_is_told_without_its_folder_until_it_can_be_read(string store)
    {
        using var ledger = Open(store);
        var problem = new ReadProblem("/home/anna/qasr.txt", null, "The file is empty.", Fatal: true);
        ledger.Fail(problem);
        ledger.Fail(problem);

        Assert.Equal(1, ledger.Count);
        Assert.Equal("qasr.txt", Assert.Single(ledger.Problems()).File);

        ledger.Receive(Some.Bytes(1), Some.Document(1) with { Problems = [] });

        Assert.Empty(ledger.Problems());
    }

    [Theory, MemberData(nameof(Stores))]
    public void Failures_of_files_that_share_a_name_are_recorded_once_each(string store)
    {
        using var ledger = Open(store);
        for (var run = 0; run < 3; run++)
        {
            ledger.Fail(new ReadProblem("/home/anna/east/qasr.txt", null, "The file is empty.", Fatal: true));
            ledger.Fail(new ReadProblem("/home/anna/west/qasr.txt", null, "The file is binary.", Fatal: true));
            ledger.Fail(new ReadProblem("/home/anna/north/", null, "The folder cannot be read.", Fatal: true));
            Assert.Equal(["north", "qasr.txt", "qasr.txt"], ledger.Problems().Select(problem => problem.File));
        }
        Assert.Equal(3, ledger.Count);

        for (var run = 0; run < 3; run++)
        {
            ledger.Fail(new ReadProblem("/home/anna/east/qasr.txt", null, "The file is empty.", Fatal: true));
            ledger.Receive(Some.Bytes(1), Some.Document(1) with { Problems = [] });
        }
        Assert.Equal(5, ledger.Count);
        Assert.Equal("north", Assert.Single(ledger.Problems()).File);
        Assert.True(ledger.Verify().Intact);
    }

    [Theory, MemberData(nameof(Stores))]
    public void Tables_are_the_same_after_a_rebuild(string store)
    {
        using var ledger = Open(store);
        Shelf.Fill(ledger, 3);
        var claims = ledger.Claims().Select(ClaimJson.Write).ToList();

        ledger.Rebuild();

        Assert.Equal(claims, ledger.Claims().Select(ClaimJson.Write));
        Assert.True(ledger.Verify().Intact);
    }

    [Theory, MemberData(nameof(Stores))]
    public void Entries_and_growth_can_be_proven(string store)
    {
        using var ledger = Open(store);
        Shelf.Fill(ledger, 3);
        var early = ledger.Head;
        Shelf.Fill(ledger, 5);
        var entry = ledger.Entries().ElementAt(6);
        var (root, leaf) = (Convert.FromHexString(ledger.Root), MerkleTree.Leaf(ClaimJson.WriteUtf8(entry.Entry)));

        Assert.True(MerkleProof.VerifyInclusion(leaf, 6, ledger.Count, ledger.InclusionProof(6), root));
        Assert.True(MerkleProof.VerifyConsistency(early.Size, Convert.FromHexString(early.Root), ledger.Count, root, ledger.ConsistencyProof(early.Size)));
    }

    [Theory, MemberData(nameof(Stores))]
    public void What_the_caller_mixes_up_is_refused(string store)
    {
        using var ledger = Open(store);
        var (one, other) = (Some.Document(1), Some.Document(2));

        Assert.Throws<ArgumentException>(() => ledger.Receive(Some.Bytes(2), one)); // other bytes
        Assert.Throws<ArgumentException>(() => ledger.Code(one.Report.Id, Some.Coder, [Some.Claim(one)])); // never received
        ledger.Receive(Some.Bytes(1), one);
        Assert.Throws<ArgumentException>(() => ledger.Code(one.Report.Id, Some.Coder, [Some.Claim(other)])); // of another report
        Assert.Throws<ArgumentException>(() => ledger.Code(one.Report.Id, Some.Coder, [Some.Claim(one), Some.Claim(one)])); // one id twice
        Assert.Equal(2, ledger.Count);
    }

    [Fact]
    public void A_run_that_was_cut_off_goes_on_where_it_stopped()
    {
        using var whole = new Shelf();
        var wanted = whole.Fill(5);
        using var cut = new Shelf();
        using (var ledger = cut.Open())
            ledger.Receive(Some.Bytes(0), Some.Document(0));

        Assert.Equal(wanted, cut.Fill(5));
    }

    [Fact]
    public void Many_threads_record_every_report_once()
    {
        using var ledger = _shelf.Open();

        Parallel.For(0, 80, number => ledger.Receive(Some.Bytes(number % 10), Some.Document(number % 10)));

        Assert.Equal(10, ledger.Reports().Count);
        Assert.Equal(20, ledger.Count);
        Assert.True(ledger.Verify().Intact);
    }
}
