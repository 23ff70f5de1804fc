using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads what a store keeps as text. What a disk, or somebody with the file, made of it is told in words that quote nothing.
/// </summary>
internal static class StoredDocument
{
    /// <summary>Reads JSON; null where null is stored.</summary>
    /// <exception cref="StoreNotOursException">It can't be read.</exception>
    public static T? Read<T>(string json, JsonTypeInfo<T> type)
        where T : class =>
        Guard((type.ElementType ?? type.Type).Name, () => JsonSerializer.Deserialize(json, type));

    /// <summary>Reads a text in a way of its own.</summary>
    /// <param name="kind">What it is, behind "a".</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="StoreNotOursException">It can't be read.</exception>
    public static T Guard<T>(string kind, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (
            problem is JsonException or ArgumentException or FormatException or InvalidOperationException or OverflowException
                or IndexOutOfRangeException)
        {
            // It quotes what stands there, and that is a customer's.
            throw Damaged(kind);
        }
    }

    /// <summary>What is there and can't be read.</summary>
    /// <param name="kind">What it is, behind "a".</param>
    public static StoreNotOursException Damaged(string kind) => new(
        $"The store holds a {kind} that can't be read: it is damaged, or a newer version wrote it. "
        + "Run the version that wrote it, or restore a backup.");
}
