namespace ZohoProcore.Sync;

/// <summary>Asks the rules about every line of an order. Pure.</summary>
internal sealed class OrderMapper(OrderInput input, OrderRouting routing, OrderRules rules)
{
    private readonly Dictionary<long, CodeIndex> _projects = input.Projects.ToDictionary(project => project.Codes.ProjectId);
    private readonly List<Finding> _findings = [];
    private readonly List<OrderGap> _missing = [];
    private readonly List<Finding> _objections = [];
    private readonly List<RuleAnswer> _answers = [];
    private readonly List<Link> _newLinks = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Those of them that are about codes which can be made.</summary>
    public IReadOnlyList<OrderGap> Missing => _missing;

    /// <summary>What is mapped, whatever is not.</summary>
    public PartlyMappedOrder Partly { get; private set; } = new(
        input.Order,
        input.Policies,
        RoutedOrder.CurrencyOf(input),
        RoutedOrder.CompanyCurrencyOf(input),
        input.Company.Directory.Currency,
        []);

    /// <summary>What keeps the order from being written, if anything is to be written at all.</summary>
    public IReadOnlyList<Finding> Objections => _objections;

    public IReadOnlyList<RuleAnswer> Answers => _answers;

    public IReadOnlyList<Link> NewLinks => _newLinks;

    /// <summary>Maps the order; null when any line, or the vendor, can't be mapped. Then the findings say why.</summary>
    public MappedOrder? Map()
    {
        if (routing.Lines.Count == 0)
        {
            _findings.Add(new()
            {
                Code = FindingCodes.OrderEmpty,
                Sentence = $"Order {input.Order.Number} has no lines with goods or services"
                    + (input.Order.Lines.Any(line => OrderOutsideLines.NameOf(line, input.Policies.Cost) is not null)
                        ? ": all it has is retention or an advance, which policy leaves out of the commitment."
                        : "."),
                NextStep = "Add lines to the order in Zoho Books, or cancel it.",
            });
            return null;
        }

        var vendor = Decide(rules.Vendor, routing.Lines[0].Context, string.Empty, "vendor", found => found.Name);
        if (vendor is not null && input.Links.Find(LinkKind.Vendor, input.Order.VendorId) is null)
        {
            var zoho = input.Company.ZohoVendor(input.Order.VendorId) ?? input.Vendor;
            _newLinks.Add(
                Answered(LinkKind.Vendor, input.Order.VendorId, vendor.Id) with
                {
                    ZohoName = zoho?.Name ?? input.Order.VendorName,
                    ProcoreName = vendor.Name,
                });
        }

        var lines = routing.Lines.Select(MapLine).ToList();
        Partly = Partly with { Lines = [.. lines.OfType<MappedOrderLine>()] };
        return vendor is null || lines.Contains(null)
            ? null
            : new()
            {
                Order = input.Order,
                Facts = input.Facts,
                Policies = input.Policies,
                CommitmentCurrency = Partly.CommitmentCurrency,
                CompanyCurrency = Partly.CompanyCurrency,
                BaseCurrency = Partly.BaseCurrency,
                Vendor = vendor,
                ZohoVendor = input.ZohoVendor,
                Lines = Partly.Lines,
            };
    }

    private MappedOrderLine? MapLine(RoutedOrderLine routed)
    {
        var (context, line) = (routed.Context, routed.Context.Line);
        if (Note(routed.Project, context, line.LineId, "project", found => found.Name) is not { } project)
        {
            return null;
        }

        if (input.Links.Find(LinkKind.Project, line.ProjectId) is null
            && !_newLinks.Exists(link => link.Kind == LinkKind.Project && link.ZohoId == line.ProjectId))
        {
            _newLinks.Add(Answered(LinkKind.Project, line.ProjectId, project.Id));
        }

        context = context with { Project = project, ProjectCodes = _projects[project.Id], Budget = input.BudgetOf(project.Id) };
        var (subJob, wrong) = OrderSubJob.Of(context);
        if (wrong is not null)
        {
            _findings.Add(wrong);
            return null;
        }

        if (subJob is not null)
        {
            _answers.Add(new(line.LineId, "sub job", "policy.mapping", subJob.Code, $"code '{subJob.Code}' is equal"));
            context = context with { ProjectCodes = context.ProjectCodes.In(subJob) };
        }

        if (Decide(rules.CostCode, context, line.LineId, "cost code", found => found.FullCode) is not { } costCode)
        {
            OfferCostCode(context);
            return null;
        }

        context = context with { CostCode = costCode };
        return Decide(rules.CostType, context, line.LineId, "cost type", found => found.Code) is { } costType
            ? FindWbsCode(context, costType)
            : null;
    }

    /// <summary>A code that the project does not have may be made.</summary>
    private void OfferCostCode(OrderLineContext context)
    {
        var last = _findings.Count - 1;
        if (_findings[last] is not { Code: FindingCodes.CostCodeUnknown } unknown || unknown.Subject != context.Line.LineId)
        {
            return;
        }

        var (finding, missing) = MissingOrderCostCode.Of(
            context, unknown, code => AskedRules<ProcoreCostType>.Of(rules.CostType, context with { CostCode = code }).Result.Value);
        _findings[last] = finding;
        if (missing is not null)
        {
            _missing.Add(missing);
        }
    }

    private MappedOrderLine? FindWbsCode(OrderLineContext context, ProcoreCostType costType)
    {
        var codes = context.ProjectCodes!.WbsCodes(context.CostCode!).ToList();
        var (code, asked) = AmbiguousOrderCode.Of(input, context, costType);
        if (asked is not null)
        {
            _findings.Add(asked);
            return null;
        }

        if (code is null)
        {
            var isInactive = codes.Count > 0 && codes.TrueForAll(candidate => !candidate.IsActive);
            var missing = MissingOrderCode.Of(input, context, costType);
            var finding = Incompleteness.Qualify(
                !isInactive ? missing.Finding : new()
                {
                    Code = FindingCodes.CostCodeInactive,
                    Subject = context.Line.LineId,
                    Sentence =
                        $"{context.Describe()} has the cost code '{context.CostCode!.FullCode}', all of whose WBS codes are inactive in "
                        + $"{context.Place()}.",
                    NextStep = "Activate the WBS code in Procore, or choose another cost code on the line.",
                },
                input.Company,
                context.ProjectCodes);
            _findings.Add(finding);
            if (ReferenceEquals(finding, missing.Finding))
            {
                _missing.Add(missing);
            }

            return null;
        }

        return MappedOrderLine.Of(context, costType, code) with { WrittenAs = WrittenAs(context) };
    }

    private static string? WrittenAs(OrderLineContext context)
    {
        var mapping = context.Policies.Mapping;
        var written = new[] { mapping?.CostCode, mapping?.CostType, mapping?.SubJob, mapping?.Segments }.OfType<string>()
            .Select(place => OrderFieldText.Of(FieldText.Of(place), context.Order, context.Line, context.Item));
        return string.Join("; ", written) is { Length: > 0 } text ? text : null;
    }

    private TTarget? Decide<TTarget>(
        IReadOnlyList<IOrderMappingRule<TTarget>> candidates,
        OrderLineContext context,
        string subject,
        string target,
        Func<TTarget, string> name)
        where TTarget : class =>
        Note(AskedRules<TTarget>.Of(candidates, context), context, subject, target, name);

    private TTarget? Note<TTarget>(
        AskedRules<TTarget> answer, OrderLineContext context, string subject, string target, Func<TTarget, string> name)
        where TTarget : class
    {
        var (rule, result) = answer;
        _answers.Add(
            new(
                subject,
                target,
                rule,
                result.Value is { } value ? name(value) : string.Empty,
                result.Rejection?.Sentence ?? result.Evidence));
        if (result.Rejection is { } rejection)
        {
            _findings.Add(Incompleteness.Qualify(rejection, input.Company, context.ProjectCodes));
        }
        else if (result.Objection is { } objection)
        {
            _objections.Add(objection);
        }
        else if (result.Value is null)
        {
            _findings.Add(new()
            {
                Code = NoOpinion<TTarget>(),
                Subject = subject,
                Sentence = $"No rule has an opinion on the {target} of {context.Describe()}.",
                NextStep = "Add a mapping rule that covers such lines.",
            });
        }

        return result.Value;
    }

    // What is missing where no rule says anything.
    private static string NoOpinion<TTarget>() =>
        typeof(TTarget) == typeof(ProcoreVendor) ? FindingCodes.VendorUnknown
        : typeof(TTarget) == typeof(ProcoreProject) ? FindingCodes.ProjectUnknown
        : typeof(TTarget) == typeof(ProcoreCostType) ? FindingCodes.CostTypeMissing
        : FindingCodes.CostCodeMissing;

    // The link that the last answer makes.
    private Link Answered(LinkKind kind, string zohoId, long procoreId)
    {
        var answer = _answers[_answers.Count - 1];
        return new()
        {
            Kind = kind,
            ZohoId = zohoId,
            ProcoreId = procoreId,
            Status = LinkStatus.Confirmed,
            Evidence = answer.Evidence,
            DecidedBy = answer.Rule,
        };
    }
}
