using System.Text;
using Marsad.Web;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class QrCodeTests
{
    private const string Secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    // Rows of ones and zeros as node-qrcode 1.5 draws version 6, level L, mask 0, bytes; jsQR 1.4 reads each of them back.
    [Theory]
    [InlineData("otpauth://totp/Marsad:anna?secret=" + Secret + "&issuer=Marsad", "541aed10b4a8a53f0cefe83018c14872436c57f0c944d78ce7924f53f0f649fb")]
    [InlineData("a", "0e6ca4037dc4e9141a0576ac459665f46f40c82af7ce00b698cad37fed547d3b")] // mostly padding
    [InlineData("مرصد", "59e9e6d634618052183266818fbde604e3bd453ce17abd281b83aa3ccb91be06")] // more bytes than letters
    [InlineData("otpauth://totp/Marsad:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx?secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&issuer=Marsad&yyyyyyyyyyyyyyyyyyyy", "4e292d7e29c2e6ed8ff8e1a37825df0aeeb0d8dc5b5cb5405cf437e21128f8c6")] // more than any address of ours
    public void A_code_is_drawn_as_others_draw_it(string text, string hash)
    {
        var dark = QrCode.Of(text);
        var rows = new StringBuilder();
        for (var row = 0; row < QrCode.Size; row++)
        {
            for (var column = 0; column < QrCode.Size; column++)
                rows.Append(dark[row, column] ? '1' : '0');
            rows.Append('\n');
        }
        Assert.Equal(hash, Hash.Full(Encoding.UTF8.GetBytes(rows.ToString())));
    }

    [Fact]
    public void The_longest_handle_has_room_and_more_is_refused()
    {
        Assert.NotEqual("", QrCode.Path(OneTimeCodes.Address(new string('a', 32), OneTimeCodes.NewSecret())));
        Assert.Throws<ArgumentException>(() => QrCode.Of(new string('a', 135)));
        Assert.NotEmpty(QrCode.Of(new string('a', 134)));
    }
}
