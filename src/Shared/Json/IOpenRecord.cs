using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A record that is written by a converter of its own, whose members without a property are seen all the same.</summary>
internal interface IOpenRecord
{
    /// <summary>Members without a property.</summary>
    IDictionary<string, JsonElement>? AdditionalMembers { get; }
}
