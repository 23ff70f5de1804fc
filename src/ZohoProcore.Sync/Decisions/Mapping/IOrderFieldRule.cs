namespace ZohoProcore.Sync;

/// <summary>
/// Maps a field of a commitment, as a text. Rules of a host are asked before <see cref="SyncPolicies.Mapping"/>; where neither has an
/// opinion, the field is what it always was. The line in the context is the commitment's first one, with its project.
/// </summary>
/// <example><code>
/// var rules = OrderRules.Default with { Fields = [new TitleFromBuyerRule()] };
/// </code></example>
public interface IOrderFieldRule : IOrderMappingRule<string>
{
    /// <summary>The field that it maps.</summary>
    MappedField Field { get; }
}
