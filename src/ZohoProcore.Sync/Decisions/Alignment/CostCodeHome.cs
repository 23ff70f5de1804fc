namespace ZohoProcore.Sync;

/// <summary>
/// What the cost codes of orders are in Zoho Books, by the policies <c>mapping.costCode</c> and <c>mapping.costCodeModule</c>.
/// </summary>
public enum CostCodeHome
{
    /// <summary>Options of the reporting tag that <c>costCodeTag</c> names.</summary>
    Tag,

    /// <summary>What people write in a field, whose values no operation of Zoho Books lists or writes.</summary>
    Field,

    /// <summary>Items, each with its code in front of its name.</summary>
    Items,

    /// <summary>Accounts, each with its code in front of its name.</summary>
    Accounts,

    /// <summary>Records of the custom module that <c>mapping.costCodeModule</c> names, each with its code in front of its name.</summary>
    Module,
}

/// <summary>Which it is, and what one of them is called. Pure.</summary>
internal static class CodeHomes
{
    /// <summary>What policy has the cost codes be.</summary>
    public static CostCodeHome Of(SyncPolicies policies) => policies.Mapping?.CostCode is not { } place ? CostCodeHome.Tag
        : policies.Mapping.CostCodeModule is not null ? CostCodeHome.Module
        : (FieldText.Of(place).Parts is [{ Names: [var name, ..] }, ..] ? name.Kind : null) switch
        {
            "itemName" => CostCodeHome.Items,
            "account" => CostCodeHome.Accounts,
            _ => CostCodeHome.Field,
        };

    /// <summary>Whether each code is a record of its own.</summary>
    public static bool IsRecords(this CostCodeHome home) => home.IsShared() || home == CostCodeHome.Module;

    /// <summary>Whether those are there for other things, too, so that several may have one code, and stand in the books.</summary>
    public static bool IsShared(this CostCodeHome home) => home is CostCodeHome.Items or CostCodeHome.Accounts;

    /// <summary>What one of them is called.</summary>
    public static string Noun(this CostCodeHome home) => home switch
    {
        CostCodeHome.Items => "item",
        CostCodeHome.Accounts => "account",
        CostCodeHome.Module => "record",
        _ => "option",
    };

    /// <summary>The same with an article.</summary>
    public static string One(this CostCodeHome home) => home == CostCodeHome.Module ? "a record" : $"an {home.Noun()}";

    /// <summary>Several of them.</summary>
    public static string Several(this CostCodeHome home) => $"{home.Noun()}s";
}
