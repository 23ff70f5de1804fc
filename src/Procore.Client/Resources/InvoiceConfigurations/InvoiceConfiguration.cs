using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>How invoices of a contract work: what they bill of materials, and what is retained of them.</summary>
public sealed record InvoiceConfiguration
{
    /// <summary>The id of the configuration.</summary>
    public long? Id { get; init; }

    /// <summary>The id of the company.</summary>
    public long? CompanyId { get; init; }

    /// <summary>The id of the project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The id of the contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Whether materials in store are billed apart from work.</summary>
    public bool? SeparateBillingForStoredMaterials { get; init; }

    /// <summary>How materials in store are billed; Procore names <c>move_new_materials</c>.</summary>
    public string? StoredMaterialsBillingMethod { get; init; }

    /// <summary>Whether the project counts materials of earlier invoices as work.</summary>
    public bool? MoveMaterialsToPreviousWorkCompleted { get; init; }

    /// <summary>Whether what is retained follows a sliding scale, which is in <see cref="RetainageRuleSet"/>.</summary>
    public bool? SsrEnabled { get; init; }

    /// <summary>The sliding scale.</summary>
    [JsonConverter(typeof(MentionConverter<RetainageRuleSet>))]
    public RetainageRuleSet? RetainageRuleSet { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>What is retained of the invoices of a contract, as the work goes on.</summary>
public sealed record RetainageRuleSet
{
    /// <summary>The id of the set.</summary>
    public long? Id { get; init; }

    /// <summary>The id of the contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>The name of the set.</summary>
    public string? Name { get; init; }

    /// <summary>The rules, which hold one after the other.</summary>
    public IReadOnlyList<RetainageRule> RetainageRules { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A step of a sliding scale. Amounts are in the contract's currency.</summary>
public sealed record RetainageRule
{
    /// <summary>The id of the rule.</summary>
    public long? Id { get; init; }

    /// <summary>The place of the rule in its set.</summary>
    public long? Position { get; init; }

    /// <summary>What is retained of work while the rule holds, in percent.</summary>
    public decimal? RetainagePercentage { get; init; }

    /// <summary>What is retained at most before the rule ends.</summary>
    public decimal? MaxRetainage { get; init; }

    /// <summary>What the end of the rule is computed of.</summary>
    public string? RuleType { get; init; }

    /// <summary>With <see cref="RuleType"/>, where the rule ends.</summary>
    public decimal? RuleTypeUpperLimit { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
