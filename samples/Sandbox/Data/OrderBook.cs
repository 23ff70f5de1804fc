using System.Globalization;

namespace Sandbox;

/// <summary>Writes purchase orders as the office would: most of them right, some wrong in the ways in which a clerk gets them wrong.</summary>
internal sealed class OrderBook
{
    private static readonly OrderIntent[] Mistakes =
    [
        OrderIntent.VendorUnknown, OrderIntent.ProjectMissing, OrderIntent.CostCodeUnknown, OrderIntent.VendorAmbiguous, OrderIntent.NotBudgeted,
        OrderIntent.CostTypeMissing, OrderIntent.ForeignCurrency, OrderIntent.CostCodeInactive, OrderIntent.ProjectUnknown,
        OrderIntent.VendorInactive, OrderIntent.CostCodeMissing, OrderIntent.Adjusted,
    ];

    private static readonly (string Name, string Unit)[] Goods =
    [
        ("Ready-mix concrete 4000 psi", "cy"), ("Rebar #5 grade 60", "ton"), ("3/8 in. type X drywall", "sheet"), ("12/2 MC cable", "lf"), ("Copper pipe 1 in.", "lf"),
        ("Boom lift rental", "day"), ("Site labor", "hr"), ("Structural fill", "ton"), ("Hollow metal frame", "ea"), ("Rigid insulation 2 in.", "sf"),
        ("Paint, interior eggshell", "gal"), ("LED troffer 2x4", "ea"), ("TPO membrane 60 mil", "sf"), ("Dumpster haul", "ea"), ("Mobilization", "ls"),
    ];

    private readonly Dice _dice;
    private readonly IdSource _ids;
    private readonly IReadOnlyList<ProjectData> _projects;
    private readonly List<ProjectData> _open;
    private readonly IReadOnlyList<CostTypeData> _types;
    private readonly ILookup<VendorKind, VendorData> _vendors;
    private readonly IReadOnlyList<TaxData> _taxes;
    private readonly DateTimeOffset _now;
    private readonly List<OrderIntent> _mistakes;
    private int _number;

    public OrderBook(
        int seed,
        IdSource ids,
        IReadOnlyList<ProjectData> projects,
        IReadOnlyList<CostTypeData> types,
        IReadOnlyList<VendorData> vendors,
        IReadOnlyList<TaxData> taxes,
        DateTimeOffset now,
        string purpose = "orders")
    {
        _dice = new Dice(seed, purpose);
        _ids = ids;
        _projects = projects;
        _open = [.. projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null })];
        _types = types;
        _vendors = vendors.Where(vendor => vendor.ZohoId is not null).ToLookup(vendor => vendor.Kind);
        _taxes = taxes;
        _now = now;
        _mistakes = _dice.Shuffle(Mistakes);
    }

    /// <summary>78 % right, 12 % wrong, the rest not (or no longer) an order, in mixed order.</summary>
    public List<OrderData> Generate(int count)
    {
        var clean = (int)Math.Round(count * 0.78m, MidpointRounding.AwayFromZero);
        var wrong = Math.Min(count - clean, (int)Math.Round(count * 0.12m, MidpointRounding.AwayFromZero));
        var intents = Enumerable.Repeat(OrderIntent.Clean, clean)
            .Concat(Enumerable.Range(0, wrong).Select(i => _mistakes[i % _mistakes.Count]))
            .Concat(Enumerable.Repeat(OrderIntent.NotAnOrder, count - clean - wrong));
        return [.. _dice.Shuffle(intents).Select((intent, i) => Write(intent, _now.AddHours(-2) - TimeSpan.FromMinutes((count - i) * 37)))];
    }

    /// <summary>Writes one order.</summary>
    /// <param name="intent">What it is meant to show.</param>
    /// <param name="at">When the office writes it; cut to the whole second, as the service does.</param>
    /// <param name="number">The number on it, or the next one of this book.</param>
    public OrderData Write(OrderIntent intent, DateTimeOffset at, int? number = null)
    {
        at = DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
        var projects = _dice.Shuffle(_open).Take(_dice.Chance(15) ? 2 : 1).ToList();
        var order = new OrderData
        {
            Id = _ids.Zoho(),
            Number = "PO-" + (number ?? ++_number).ToString("00000", CultureInfo.InvariantCulture),
            Reference = _dice.Chance(30) ? $"REQ-{_dice.Between(1000, 9999)}" : "",
            VendorId = Vendor(intent).ZohoId!,
            Status = Status(intent),
            Date = DateOnly.FromDateTime(at.UtcDateTime),
            DeliveryDate = _dice.Chance(60) ? DateOnly.FromDateTime(at.UtcDateTime.AddDays(_dice.Between(5, 60))) : null,
            CurrencyCode = intent == OrderIntent.ForeignCurrency ? "EUR" : "USD",
            ExchangeRate = intent == OrderIntent.ForeignCurrency ? 1.0837m : 1m,
            IsInclusiveTax = _dice.Chance(10),
            Adjustment = intent == OrderIntent.Adjusted ? _dice.Cents(5, 60) * (_dice.Flip() ? 1 : -1) : 0,
            AdjustmentDescription = "Freight and rounding",
            Notes = _dice.Chance(25) ? "Deliver to the site office <b>before 7 am</b> & call ahead." : "",
            Terms = _dice.Chance(25) ? "Net 30" : "",
            ShipVia = _dice.Chance(15) ? "Will call" : "",
            Lines = Rows(projects),
            Created = at,
            LastModified = at,
            Intent = intent,
        };
        return Break(Discounted(Taxed(order)), intent);
    }

    /// <summary>A line on any of the pairs of code and type that the project's budget knows.</summary>
    public OrderLineData Line(ProjectData project)
    {
        var wbs = _dice.Pick([.. project.WbsCodes.Where(code => code is { Active: true, OnBudget: true })]);
        var (name, unit) = _dice.Pick(Goods);
        return new OrderLineData
        {
            Id = _ids.Zoho(),
            Name = name,
            Description = _dice.Chance(40) ? $"{name}, per quote of {_dice.Between(1, 28)} Oct" : "",
            Quantity = _dice.Chance(30) ? _dice.Between(1000, 80000) / 1000m : _dice.Between(1, 60),
            Rate = _dice.Chance(15) ? _dice.Between(10000, 900000) / 10000m : _dice.Cents(3, 950),
            Unit = unit,
            ProjectId = project.ZohoId,
            CostCode = CodeOption(project, wbs),
            CostType = TypeOption(wbs),
        };
    }

    /// <summary>The same line on another cost code of its project; unchanged when its project is not open in Procore.</summary>
    public OrderLineData Recode(OrderLineData line)
    {
        if (_open.Find(project => project.ZohoId == line.ProjectId) is not { } project) return line;
        var other = Line(project);
        return line with { CostCode = other.CostCode, CostType = other.CostType };
    }

    /// <summary>One more line for the same project; without a project when the given line has none.</summary>
    public OrderLineData Beside(OrderLineData line)
    {
        var project = _open.Find(project => project.ZohoId == line.ProjectId) ?? _open[0];
        return Line(project) with { ProjectId = line.ProjectId };
    }

    private static OrderData Replace(OrderData order, Func<OrderLineData, OrderLineData> change)
    {
        var at = order.Lines.Select((line, i) => (line, i)).Last(pair => pair.line.Category == "line_item").i;
        return order with { Lines = [.. order.Lines.Select((line, i) => i == at ? change(line) : line)] };
    }

    private VendorData Vendor(OrderIntent intent) => intent switch
    {
        OrderIntent.VendorUnknown => Pick(VendorKind.ZohoOnly),
        OrderIntent.VendorAmbiguous => Pick(VendorKind.Ambiguous),
        OrderIntent.VendorInactive => Pick(VendorKind.InactiveInProcore),
        OrderIntent.ForeignCurrency => Pick(VendorKind.Foreign),
        _ => _dice.Below(100) switch
        {
            < 68 => Pick(VendorKind.Plain),
            < 90 => Pick(VendorKind.SpelledDifferently),
            < 95 => Pick(VendorKind.SameTaxId),
            _ => Pick(VendorKind.NearDuplicate),
        },
    };

    private VendorData Pick(VendorKind kind) => _dice.Pick([.. _vendors[kind]]);

    private string Status(OrderIntent intent) => intent == OrderIntent.NotAnOrder
        ? _dice.Pick("draft", "draft", "pending_approval", "cancelled")
        : _dice.Chance(25) ? "approved" : _dice.Pick("open", "open", "open", "partially_billed");

    private List<OrderLineData> Rows(List<ProjectData> projects)
    {
        var rows = new List<OrderLineData>();
        foreach (var project in projects)
        {
            var hasHeader = _dice.Chance(15);
            var header = hasHeader ? new OrderLineData { Id = _ids.Zoho(), Category = "header", Name = project.Name } : null;
            if (header is not null) rows.Add(header);
            for (var i = _dice.Between(1, 4); i > 0; i--)
                rows.Add(Line(project) with { HeaderId = header?.Id ?? "", HeaderName = header?.Name ?? "" });
            if (hasHeader && _dice.Flip()) rows.Add(new OrderLineData { Id = _ids.Zoho(), Category = "subtotal", Name = "Subtotal" });
        }

        return rows;
    }

    private OrderData Taxed(OrderData order)
    {
        if (!order.IsInclusiveTax && !_dice.Chance(35)) return order;
        var tax = _dice.OneOf(_taxes).Id;
        return order with
        {
            Lines = [.. order.Lines.Select(line => line.Category == "line_item" && !_dice.Chance(20) ? line with { TaxId = tax } : line)],
        };
    }

    private OrderData Discounted(OrderData order) => _dice.Below(100) switch
    {
        < 12 => order with { Discount = new DiscountData(_dice.Between(2, 15), true), IsDiscountBeforeTax = !_dice.Chance(25) },
        < 20 => order with { Discount = new DiscountData(_dice.Cents(1, 25), false), IsDiscountBeforeTax = !_dice.Chance(25) },
        < 35 => order with
        {
            Lines = [.. order.Lines.Select(line => line.Category == "line_item" && _dice.Flip()
                ? line with { Discount = _dice.Flip() ? new DiscountData(_dice.Between(2, 20), true) : new DiscountData(_dice.Cents(1, 3), false) }
                : line)],
        },
        _ => order,
    };

    private OrderData Break(OrderData order, OrderIntent intent) => intent switch
    {
        OrderIntent.ProjectMissing => Replace(order, line => line with { ProjectId = null }),
        OrderIntent.ProjectUnknown => Replace(order, line => line with { ProjectId = _dice.Pick([.. _projects.Except(_open)]).ZohoId }),
        OrderIntent.CostCodeUnknown => Replace(order, line => line with { CostCode = UnknownCode(line) }),
        OrderIntent.CostCodeMissing => Replace(order, line => line with { CostCode = null }),
        OrderIntent.CostTypeMissing => Replace(order, line => line with { CostType = null }),
        OrderIntent.CostCodeInactive => OnWbs(order, code => !code.Active),
        OrderIntent.NotBudgeted => OnWbs(order, code => code is { Active: true, OnBudget: false }),
        _ => order,
    };

    private string UnknownCode(OrderLineData line)
    {
        var project = _projects.First(project => project.ZohoId == line.ProjectId);
        var known = project.CostCodes.Select(code => code.FullCode).ToHashSet(StringComparer.Ordinal);
        var missing = CostStructure.All().Where(code => !known.Contains(code.FullCode)).ToList();
        var (fullCode, name) = missing.Count > 0 ? _dice.OneOf(missing) : ("17-100", "Landscaping");
        return $"{fullCode} {name}";
    }

    private OrderData OnWbs(OrderData order, Func<WbsCodeData, bool> which) => Replace(order, line =>
    {
        var project = _projects.First(project => project.ZohoId == line.ProjectId);
        var wbs = _dice.Pick([.. project.WbsCodes.Where(which)]);
        return line with { CostCode = CodeOption(project, wbs), CostType = TypeOption(wbs) };
    });

    private static string CodeOption(ProjectData project, WbsCodeData wbs)
    {
        var code = project.CostCodes.First(code => code.Id == wbs.CostCodeId);
        return $"{code.FullCode} {code.Name}";
    }

    private string TypeOption(WbsCodeData wbs)
    {
        var type = _types.First(type => type.Id == wbs.CostTypeId);
        return $"{type.Code} {type.Name}";
    }
}
