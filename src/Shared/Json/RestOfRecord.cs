using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The members of a record that nobody knows. A row of a list keeps none of them unless it is asked to, because it is not written back;
/// custom fields that stand beside the others, and what could not be read of a known member, it keeps always.
/// </summary>
internal static class RestOfRecord
{
    /// <param name="json">The answer.</param>
    /// <param name="members">Where each of them stands in it, from its name to the end of its value, and how long its name is.</param>
    /// <param name="texts">Names that repeat.</param>
    public static Dictionary<string, JsonElement> Of(
        ReadOnlySpan<byte> json, ReadOnlySpan<(int Start, int Name, int End)> members, SharedTexts texts)
    {
        int length = 1 + members.Length;
        foreach ((int start, _, int end) in members)
            length += end - start;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            int at = 0;
            foreach ((int start, _, int end) in members)
            {
                buffer[at++] = at == 1 ? (byte)'{' : (byte)',';
                json.Slice(start, end - start).CopyTo(buffer.AsSpan(at));
                at += end - start;
            }
            buffer[at++] = (byte)'}';
            var reader = new Utf8JsonReader(buffer.AsSpan(0, at), new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
            var rest = new Dictionary<string, JsonElement>(members.Length);
            at = 0;
            foreach (JsonProperty member in JsonText.Readable(JsonElement.ParseValue(ref reader)).EnumerateObject())
            {
                (int start, int name, _) = members[at++];
                rest.Add(texts.Text(json.Slice(start + 1, name)), member.Value);
            }
            return rest;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Leaves a record what a row keeps. What could not be read stands under the name of the member that it belongs to.</summary>
    /// <param name="record">A row of a list.</param>
    /// <param name="type">What it is.</param>
    /// <param name="custom">How names of custom fields begin.</param>
    public static void Thin(object record, JsonTypeInfo type, string custom)
    {
        if (record is INamesItsMembers)
            return;
        JsonPropertyInfo? additional = type.Properties.FirstOrDefault(static member => member.IsExtensionData);
        if (additional?.Get!(record) is not IDictionary<string, JsonElement> members)
            return;
        foreach (string name in members.Keys.ToList())
        {
            bool isKept = name.StartsWith(custom, StringComparison.Ordinal)
                || type.Properties.Any(member => !member.IsExtensionData && member.Name == name);
            if (!isKept)
                members.Remove(name);
        }
        if (members.Count == 0)
            additional.Set!(record, null);
    }
}
