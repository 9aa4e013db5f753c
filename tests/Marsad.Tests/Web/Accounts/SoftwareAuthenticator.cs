using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Marsad.Tests.Web.Accounts;

/// <summary>A passkey made of software: a P-256 key that answers challenges as WebAuthn says, or, where a test wants it, otherwise.</summary>
internal sealed class SoftwareAuthenticator : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte WithKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);

    private string _user = "";
    private uint _count;

    /// <summary>Whether it asked for a finger before it answered.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>The page that it believes to be asked from.</summary>
    public required string Origin { get; set; }

    /// <summary>The site that it made its key for.</summary>
    public string Site { get; set; } = "localhost";

    public void Dispose() => _key.Dispose();

    /// <summary>Answers a challenge to make a passkey.</summary>
    public JsonObject Make(JsonNode options)
    {
        _user = (string)options["user"]!["id"]!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] key = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(WithKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. key];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Credential(new JsonObject { ["clientDataJSON"] = Encode(Client("webauthn.create", options)), ["attestationObject"] = Encode(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>Answers a challenge to sign in.</summary>
    public JsonObject Answer(JsonNode options)
    {
        var (client, data) = (Client("webauthn.get", options), Data(0));
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject { ["clientDataJSON"] = Encode(client), ["authenticatorData"] = Encode(data), ["signature"] = Encode(signature), ["userHandle"] = _user });
    }

    private byte[] Client(string type, JsonNode options) => Encoding.UTF8.GetBytes(new JsonObject { ["type"] = type, ["challenge"] = (string)options["challenge"]!, ["origin"] = Origin, ["crossOrigin"] = false }.ToJsonString());

    private byte[] Data(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site)), (byte)(flags | Present | (VerifiesUser ? Verified : 0)), .. count];
    }

    private JsonObject Credential(JsonObject response) => new()
    {
        ["id"] = Encode(_id),
        ["rawId"] = Encode(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    };

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
