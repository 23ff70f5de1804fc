using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Where orders say their cost codes.</summary>
internal enum CodeHome
{
    /// <summary>In the reporting tag.</summary>
    Tag,

    /// <summary>Items are the codes.</summary>
    Item,

    /// <summary>A field of items says them.</summary>
    ItemField,

    /// <summary>Accounts are the codes.</summary>
    Account,

    /// <summary>Records of a custom module are the codes.</summary>
    Record,
}

/// <summary>The items, accounts or records that are the cost codes, and what each says now: what the office typed, and not what the core read.</summary>
/// <param name="home">Which of them.</param>
internal sealed class HomedCodes(CodeHome home)
{
    /// <summary>The field of a line that looks a record up.</summary>
    public const string Field = "Cost code record";

    public CodeHome Home => home;

    /// <summary>What each says, by id.</summary>
    public SortedDictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>What the customer says of it.</summary>
    public static MappingPolicy? MappingOf(CodeHome home) => home switch
    {
        CodeHome.Item => new() { CostCode = "{itemName}" },
        CodeHome.ItemField => new() { CostCode = "{item:Cost code}" },
        CodeHome.Account => new() { CostCode = "{account}" },
        CodeHome.Record => new() { CostCode = $"{{line:{Field}}}", CostCodeModule = "cm_cost_code" },
        _ => null,
    };

    /// <summary>The one that a line names; null where it names none.</summary>
    public string? IdOf(OrderLineData line)
    {
        var id = home switch
        {
            CodeHome.Item or CodeHome.ItemField => line.ItemId,
            CodeHome.Account => line.AccountId,
            _ => line.CustomFields.GetValueOrDefault(Field, string.Empty),
        };
        return Names.ContainsKey(id) ? id : null;
    }

    /// <summary>The cost code that a line says, with its name behind it; null where it says none.</summary>
    public string? Of(OrderLineData line) => home == CodeHome.Tag ? line.CostCode : IdOf(line) is { } id ? Names[id] : null;
}
