using System.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// A text that stores look something up by. No index takes any length (one of PostgreSQL has 2,704 bytes for all of its columns), and one
/// order with too long a number must not keep the others from being stored. So a longer text is its beginning and its hash.
/// </summary>
internal static class LookedUpText
{
    private const int MostBytes = 1_000;
    private const int MostBytesOfLetter = 3; // of UTF-8, for one of UTF-16
    private const int Beginning = 200;

    /// <summary>The text itself, as long as an index takes it.</summary>
    public static string Of(string text)
    {
        if (text.Length * MostBytesOfLetter <= MostBytes || Encoding.UTF8.GetByteCount(text) <= MostBytes)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Beginning - 1]) ? Beginning - 1 : Beginning;
        return $"{text.Substring(0, end)}… {ContentHash.Of(text)}";
    }
}
