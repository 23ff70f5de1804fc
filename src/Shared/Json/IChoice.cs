namespace Zoho.Procore.Sdk.Shared;

/// <summary>A row that sets one of several things, each of which can be set once: a custom field, which has several names.</summary>
internal interface IChoice
{
    /// <summary>What it is named by, the surest first: which property, and the name; null where it is not named so.</summary>
    IReadOnlyList<(string Property, string? Name)> Names { get; }
}
