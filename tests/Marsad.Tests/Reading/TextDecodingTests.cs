using System.Text;
using Marsad.Reading;
using Xunit;

namespace Marsad.Tests.Reading;

public class TextDecodingTests
{
    private static readonly Encoding Arabic = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private const string English = "The raid on the café killed two, the mayor said.";
    private const string ArabicText = "قتل شخصان في غارة على السوق";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { English, Encoding.UTF8.GetBytes(English) },
        { English, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(English)] }, // byte order marks are no part of the text
        { English, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(English)] },
        { English, [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(English)] },
        { English, Encoding.Unicode.GetBytes(English) }, // UTF-16 without a mark
        { ArabicText, Encoding.Unicode.GetBytes(ArabicText) },
        { ArabicText, Encoding.BigEndianUnicode.GetBytes(ArabicText) },
        { English, Western.GetBytes(English) },
        { ArabicText, Arabic.GetBytes(ArabicText) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found(string text, byte[] bytes) =>
        Assert.Equal(text, TextDecoding.Decode("report.txt", bytes, null, []));

    [Fact]
    public void A_page_that_declares_its_encoding_is_read_so()
    {
        var html = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<html><head><meta charset=\"windows-1251\"></head><body><p>Два человека погибли.</p></body></html>");

        Assert.Equal("Два человека погибли.", ReportReading.Read(new ReportFile { Path = "page.html", Bytes = html }).Document!.Text);
    }

    [Fact]
    public void Valid_text_gives_no_problem() => Assert.Empty(Problems(Encoding.UTF8.GetBytes(English)));

    [Fact]
    public void A_guessed_encoding_is_told() =>
        Assert.Contains("windows-1252", Assert.Single(Problems(Western.GetBytes(English))).Cause, StringComparison.Ordinal);

    [Fact]
    public void A_file_cut_inside_a_character_is_told() =>
        Assert.Contains(Problems(Encoding.UTF8.GetBytes("Two dead in the café")[..^1]), problem => problem.Cause.Contains("cut off", StringComparison.Ordinal));

    [Fact]
    public void Characters_that_cannot_be_decoded_are_counted_and_located()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("“One” “two” "), 0xFF, .. Encoding.UTF8.GetBytes(" three.")];

        var problem = Assert.Single(Problems(bytes));
        Assert.Equal("offset 12", problem.Where);
        Assert.StartsWith("1 character", problem.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_was_decoded_wrongly_before_is_told() =>
        Assert.Contains("decoded wrongly", Assert.Single(Problems(Encoding.UTF8.GetBytes("The armyâ€™s bridge."))).Cause, StringComparison.Ordinal);

    private static List<ReadProblem> Problems(byte[] bytes)
    {
        var problems = new List<ReadProblem>();
        TextDecoding.Decode("report.txt", bytes, null, problems);
        return problems;
    }
}
