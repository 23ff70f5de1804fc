using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Which orders are synced at all. What is out is filtered, with the rule's name; what a rule lets in is planned like any other.
/// </summary>
public sealed record ScopePolicy
{
    /// <summary>The rules in the order in which they are asked; the first that fits an order decides.</summary>
    public IReadOnlyList<ScopeRule> Rules { get; init => field = value ?? []; } = [];

    /// <summary>What becomes of an order that no rule fits.</summary>
    public ScopeEffect Otherwise { get; init; }
}

/// <summary>What a scope rule does with an order that it fits.</summary>
public enum ScopeEffect
{
    /// <summary>The order is synced.</summary>
    In,

    /// <summary>The order is filtered: nothing of it is written.</summary>
    Out,
}

/// <summary>
/// One rule of the scope. It fits an order when everything that it names does; what it leaves out fits everything. Where it looks at lines
/// (projects, tags), one line that fits takes an order out, and only all of them let it in, so that no line is written that is out.
/// </summary>
/// <example><code>
/// new ScopeRule { Name = "no rentals", Effect = ScopeEffect.Out, Fields = [new() { Name = "Kind", Values = ["Rental"] }] }
/// new ScopeRule { Name = "pilot", Effect = ScopeEffect.In, Projects = ["24-101"], From = new LocalDate(2026, 1, 1) }
/// </code></example>
public sealed record ScopeRule
{
    /// <summary>What people know the rule by; orders that it leaves out say so. Each rule has its own.</summary>
    public required string Name { get; init; }

    /// <summary>Whether what it fits is synced or not.</summary>
    public required ScopeEffect Effect { get; init; }

    /// <summary>Projects: by number, accounting number or id in Procore, or by project_id in Zoho Books. Null: every project.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>Vendors: by contact_id or name in Zoho Books. Null: every vendor.</summary>
    public IReadOnlyList<string>? Vendors { get; init; }

    /// <summary>Statuses of orders as Zoho Books writes them, as in <c>partially_billed</c>. Null: every status.</summary>
    public IReadOnlyList<string>? Statuses { get; init; }

    /// <summary>The first date of orders that it fits. Null: no limit.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last date of orders that it fits. Null: no limit.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The currency of orders that it fits; amounts need one. Null: every currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The smallest total that it fits. Null: no limit.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The total that is too large for it, with all above. Null: no limit.</summary>
    public decimal? Below { get; init; }

    /// <summary>Custom fields of the order and reporting tags of its lines, all of which have to fit. Null: none.</summary>
    public IReadOnlyList<ScopeField>? Fields { get; init; }
}

/// <summary>What a custom field of an order, or a reporting tag of its lines, has to be.</summary>
public sealed record ScopeField
{
    /// <summary>The custom field's label or the tag's name, whatever its capitals.</summary>
    public required string Name { get; init; }

    /// <summary>The values that fit, whatever their capitals. Empty: any value, as long as there is one.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];
}
