using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A value as the body of a request: no record in it has a member twice, whoever gave it.</summary>
internal static class JsonBody
{
    /// <exception cref="ArgumentException">A member stands in a record and among its additional members; services keep either.</exception>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return FindTwice(body) is { } name
            ? throw new ArgumentException(
                $"The member '{name}' is given twice, as a property and among AdditionalMembers. "
                    + "Only one of them can be sent: take one away.",
                nameof(value))
            : body;
    }

    // Records are small: to compare their names costs less than to collect them.
    private static string? FindTwice(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        List<(int Start, int Length)> names = [];
        Stack<int> records = new();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    records.Push(names.Count);
                    break;
                case JsonTokenType.EndObject:
                    int first = records.Pop();
                    names.RemoveRange(first, names.Count - first);
                    break;
                case JsonTokenType.PropertyName:
                    // Names are written with escapes or without, but each always in the same way.
                    (int Start, int Length) name = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
                    for (int i = records.Peek(); i < names.Count; i++)
                    {
                        if (Name(body, names[i]).SequenceEqual(Name(body, name)))
                            return reader.GetString();
                    }
                    names.Add(name);
                    break;
            }
        }
        return null;
    }

    private static ReadOnlySpan<byte> Name(byte[] body, (int Start, int Length) name) => body.AsSpan(name.Start, name.Length);
}
