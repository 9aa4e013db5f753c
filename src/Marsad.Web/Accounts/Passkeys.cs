using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Marsad.Web;

/// <summary>What a browser sends of passkeys, and what Identity's own handler makes of it.</summary>
internal static class Passkeys
{
    public const string Way = "passkey";

    private const int LongestName = 60;
    private const string Json = "application/json";

    /// <summary>Reads what the script of the sign-in and account pages sends; null where it is something else.</summary>
    public static async Task<PasskeyMessage?> Read(HttpContext http)
    {
        // A form of another site could send anything but this.
        if (http.Request.ContentType?.Split(';')[0].Trim() != Json)
            return null;
        try
        {
            using var message = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (message.RootElement.ValueKind != JsonValueKind.Object || !message.RootElement.TryGetProperty("credential", out var credential))
                return null;
            var name = Text(message.RootElement, "name").Trim();
            return new PasskeyMessage(credential.GetRawText(), name.Length > LongestName ? name[..LongestName] : name, Text(message.RootElement, AccountPages.Back));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whose passkey answered the challenge; null where none of this site did.</summary>
    public static async Task<(User User, UserPasskeyInfo Passkey)?> Prove(SignInManager<User> signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential) is { Succeeded: true } proof && proof.Passkey.IsUserVerified ? (proof.User, proof.Passkey) : null;
        }
        catch (InvalidOperationException)
        {
            // No challenge was given to this browser, or it has been answered.
            return null;
        }
    }

    /// <summary>The new passkey of a person; null where the answer is none to a challenge that was given to that person.</summary>
    public static async Task<UserPasskeyInfo?> Make(SignInManager<User> signIn, User user, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential) is { Succeeded: true } made && made.UserEntity.Id == user.Id && made.Passkey.IsUserVerified ? made.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

/// <summary>A browser's answer to a challenge.</summary>
/// <param name="Credential">What the authenticator said, as WebAuthn writes it in JSON.</param>
/// <param name="Name">What the person calls the passkey.</param>
/// <param name="Back">Where to go on.</param>
internal sealed record PasskeyMessage(string Credential, string Name, string Back);
