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
    /// <param name="members">Where each of them stands in it, from its name to the end of its value.</param>
    public static KeptMembers Of(ReadOnlySpan<byte> json, ReadOnlySpan<(int Start, int End)> members)
    {
        int length = 1 + members.Length;
        foreach ((int start, int end) in members)
            length += end - start;
        byte[] kept = new byte[length];
        int at = 0;
        foreach ((int start, int end) in members)
        {
            kept[at++] = at == 1 ? (byte)'{' : (byte)',';
            json.Slice(start, end - start).CopyTo(kept.AsSpan(at));
            at += end - start;
        }
        kept[at] = (byte)'}';
        return new KeptMembers(kept, members.Length);
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
