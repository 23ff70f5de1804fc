using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>
/// Names content by what it is: SHA-256 in 64 lower-case hex digits. Equal content has the same name on every framework and machine.
/// </summary>
internal static class ContentHash
{
    /// <summary>
    /// The hash of a value's canonical JSON: members in the order they are declared, nulls left out, decimals and times in one spelling
    /// each, so that equal values always give equal text. Every room's serializer context has these options.
    /// </summary>
    public static string Of<T>(T value, JsonTypeInfo<T> typeInfo) => Of(JsonSerializer.SerializeToUtf8Bytes(value, typeInfo));

    /// <summary>The hash of a text's UTF-8 bytes.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of bytes.</summary>
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
