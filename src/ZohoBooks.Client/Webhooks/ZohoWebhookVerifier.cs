using System.Security.Cryptography;
using System.Text;

namespace ZohoBooks.Client;

/// <summary>
/// Checks that a webhook was signed with one of the secrets of its rule. Give several while a secret is being changed. A signature proves
/// who sent the body, not when: the same body may come again, so take it for a hint and read the record.
/// </summary>
public sealed class ZohoWebhookVerifier
{
    /// <summary>The header that carries the signature.</summary>
    public const string HeaderName = "X-Zoho-Webhook-Signature";

    private const int DigestLength = 32;
    private readonly byte[][] _secrets;

    /// <summary>Creates a verifier.</summary>
    /// <param name="secrets">The secrets that are accepted, at least one; Zoho takes 12 to 50 letters and digits.</param>
    /// <exception cref="ArgumentException">There is no secret, or an empty one.</exception>
    public ZohoWebhookVerifier(params IReadOnlyCollection<string> secrets)
    {
        if (secrets is null || secrets.Count == 0 || secrets.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("At least one secret is needed, and none may be empty.", nameof(secrets));
        _secrets = [.. secrets.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>
    /// Whether the signature fits: hexadecimal HMAC-SHA256 over the query and form pairs, sorted by key and joined without separators,
    /// followed by the raw body. Takes the same time for every wrong signature.
    /// </summary>
    /// <param name="signature">The header's value; null or malformed is no signature.</param>
    /// <param name="body">The raw body of a JSON webhook, byte for byte; empty for a form.</param>
    /// <param name="query">The decoded query pairs of the address that was called.</param>
    /// <param name="form">The decoded pairs of a form body.</param>
    public bool Verify(
        string? signature,
        ReadOnlySpan<byte> body,
        IEnumerable<KeyValuePair<string, string>>? query = null,
        IEnumerable<KeyValuePair<string, string>>? form = null)
    {
        var given = new byte[DigestLength];
        bool wellFormed = TryDecode(signature, given);
        byte[] signed = StringToSign(body, query, form);
        bool matched = false;
        foreach (byte[] secret in _secrets)
        {
            using var hmac = new HMACSHA256(secret);
            matched |= EqualInFixedTime(given, hmac.ComputeHash(signed));
        }
        return matched & wellFormed;
    }

    private static byte[] StringToSign(
        ReadOnlySpan<byte> body, IEnumerable<KeyValuePair<string, string>>? query, IEnumerable<KeyValuePair<string, string>>? form)
    {
        var text = new StringBuilder();
        foreach (KeyValuePair<string, string> pair in (query ?? []).Concat(form ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(pair.Key).Append(pair.Value);
        byte[] pairs = Encoding.UTF8.GetBytes(text.ToString());
        var signed = new byte[pairs.Length + body.Length];
        pairs.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(pairs.Length));
        return signed;
    }

    private static bool TryDecode(string? hex, byte[] bytes)
    {
        string text = hex?.Trim() ?? "";
        bool valid = text.Length == bytes.Length * 2;
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = Digit((2 * i) < text.Length ? text[2 * i] : '0'), low = Digit((2 * i) + 1 < text.Length ? text[(2 * i) + 1] : '0');
            valid &= high >= 0 & low >= 0;
            bytes[i] = (byte)(((high & 15) << 4) | (low & 15));
        }
        return valid;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static bool EqualInFixedTime(byte[] left, byte[] right)
    {
        int difference = left.Length ^ right.Length;
        for (int i = 0; i < left.Length && i < right.Length; i++)
            difference |= left[i] ^ right[i];
        return difference == 0;
    }
}
