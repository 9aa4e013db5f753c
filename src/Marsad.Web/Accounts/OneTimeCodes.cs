using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Marsad.Web;

/// <summary>One-time codes by the time, as RFC 6238 has them and telephones show them. Identity's own would take one code again and again for minutes.</summary>
internal sealed class OneTimeCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<User>
{
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int SecretBytes = 20;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string NewSecret()
    {
        var secret = new StringBuilder();
        for (var i = 0; i < SecretBytes * 8 / 5; i++)
            secret.Append(Base32[RandomNumberGenerator.GetInt32(Base32.Length)]);
        return secret.ToString();
    }

    /// <summary>What a telephone reads to keep the secret.</summary>
    public static string Address(string handle, string secret) => $"otpauth://totp/Marsad:{Uri.EscapeDataString(handle)}?secret={secret}&issuer=Marsad";

    /// <summary>The step of the time that a code belongs to: this one or a neighbour, for clocks that differ; null where it is of none after the last one taken.</summary>
    public long? StepOf(string secret, string code, long last)
    {
        var now = Step(clock);
        // Every step is tried, so that the time that it takes tells nothing.
        long? found = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), Encoding.UTF8.GetBytes(code)) && step > last)
                found = step;
        }
        return found;
    }

    public static long Step(TimeProvider clock) => clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 as telephones have it; what is known against SHA-1 does not touch HMAC.
        HMACSHA1.HashData(Bytes(secret), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } secret || StepOf(secret, token, user.LastStep) is not { } step)
            return false;
        user.LastStep = step;
        // Of two who bring one code at once, the second finds the user changed.
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) => Task.FromResult(user.HasTwoFactors);

    private static byte[] Bytes(string base32)
    {
        var bytes = new byte[base32.Length * 5 / 8];
        var (bits, held, written) = (0, 0, 0);
        foreach (var c in base32)
        {
            bits = (bits << 5) | Base32.IndexOf(c, StringComparison.Ordinal);
            held += 5;
            if (held < 8)
                continue;
            held -= 8;
            bytes[written++] = (byte)(bits >> held);
            bits &= (1 << held) - 1;
        }
        return bytes;
    }
}
