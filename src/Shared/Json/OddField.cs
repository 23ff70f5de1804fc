using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A field that cannot be read and that nobody decides on: where it stands, and what it holds.</summary>
/// <param name="place">The record that it belongs to; null for the outermost.</param>
/// <param name="options">Tell the members of records.</param>
/// <param name="name">The field.</param>
/// <param name="value">What was sent.</param>
internal sealed class OddField(OddPlace? place, JsonSerializerOptions options, string name, JsonElement value)
{
    /// <summary>
    /// Puts the value, as it was sent, among the additional members of the record that it belongs to. A record of which nothing else is
    /// left is kept whole by the one around it.
    /// </summary>
    public void KeepIn(object root)
    {
        if (OwnerOf(place, root) is { } owner)
            Keep(owner, name, value);
    }

    private object? OwnerOf(OddPlace? inside, object root)
    {
        if (inside is null)
            return root;
        if (OwnerOf(inside.Outer, root) is not { } outer)
            return null;
        object? owner = inside.Property.Get!(outer);
        if (owner is IList list)
            owner = inside.Index < list.Count ? list[inside.Index] : null;
        if (owner is null)
            Keep(outer, inside.Property.Name, inside.Whole);
        return owner;
    }

    private void Keep(object owner, string member, JsonElement json)
    {
        JsonPropertyInfo? additional =
            options.GetTypeInfo(owner.GetType()).Properties.FirstOrDefault(static property => property.IsExtensionData);
        if (additional is null)
            return;
        if (additional.Get!(owner) is not IDictionary<string, JsonElement> members)
            additional.Set!(owner, members = new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        members[member] = json;
    }
}

/// <summary>A record inside another one: the member that holds it, its place where that is a list, and all that the member holds.</summary>
internal sealed record OddPlace(OddPlace? Outer, JsonPropertyInfo Property, int Index, JsonElement Whole);
