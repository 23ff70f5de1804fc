namespace ZohoProcore.Sync;

/// <summary>
/// Maps fields of an order's commitments where rules of the host or policies say so; what neither says anything about stays as it is. Pure.
/// </summary>
internal sealed class OrderFieldMapping(OrderInput input, OrderRouting routing, OrderRules rules)
{
    private readonly List<Finding> _findings = [];
    private readonly List<RuleAnswer> _answers = [];

    /// <summary>What can't be read, or is not one thing.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Which rule said what.</summary>
    public IReadOnlyList<RuleAnswer> Answers => _answers;

    /// <summary>What can't be read of an order that is no commitment yet, because something else is asked about it.</summary>
    public IReadOnlyList<Finding> Unclear()
    {
        foreach (var projectId in routing.Projects)
        {
            _ = Of(new()
            {
                ProjectId = projectId,
                OriginId = string.Empty,
                VendorId = 0,
                Number = string.Empty,
                Title = string.Empty,
                Status = string.Empty,
                Currency = string.Empty,
                Lines = [],
            });
        }

        return _findings;
    }

    /// <summary>The commitment with its mapped fields.</summary>
    public PlannedCommitment Of(PlannedCommitment planned)
    {
        foreach (var field in MappedField.All)
        {
            var (rule, result) = Ask(field, planned.ProjectId);
            if (result.IsNoOpinion)
            {
                continue;
            }

            var mapped = result.Value is { } value ? With(planned, field, value) : null;
            _findings.AddRange(new[] { result.Rejection, result.Objection }.OfType<Finding>());
            if (result.Value is { } text && mapped is null)
            {
                _findings.Add(Unclear(field, planned.ProjectId, $"is to be '{text}' ({result.Evidence}), which is no {KindOf(field)}."));
            }

            planned = mapped ?? planned;
            _answers.Add(new(
                string.Empty,
                FormattableString.Invariant($"{Words(field)} in project {planned.ProjectId}"),
                rule,
                result.Value ?? string.Empty,
                result.Rejection?.Sentence ?? result.Evidence));
        }

        var fields = (input.Policies.Mapping?.CustomFields.Keys ?? Enumerable.Empty<string>())
            .Select(label => Custom(planned.ProjectId, label)).OfType<PlannedCustomField>().ToList();
        return fields.Count == 0 ? planned : planned with { CustomFields = fields };
    }

    private PlannedCustomField? Custom(long projectId, string label)
    {
        var mapped = MappedField.Custom(label);
        var (rule, result) = Ask(mapped, projectId);
        _findings.AddRange(new[] { result.Rejection, result.Objection }.OfType<Finding>());
        if (result.Value is not { } value || input.Company.Directory.CustomFields is not { } known)
        {
            return null;
        }

        var named = known.Where(one => string.Equals(one.Label, label.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (named is not [var field] || FieldValueKind.IsOther(field.DataType))
        {
            var why = named.Count switch
            {
                0 => "Procore shows the service account no custom field in use of that label",
                1 => $"it is a '{named[0].DataType}', which can't be mapped",
                _ => "Procore has more than one of that label",
            };
            _findings.Add(Unclear(mapped, projectId, $"is to be '{value}', and {why}.") with
            {
                NextStep = "Correct the label in the connection's policies (Mapping.CustomFields), take it out there, or correct the "
                    + "custom field in Procore.",
            });
            return null;
        }

        if (FieldValueKind.Read(field.DataType, value) is not { Length: > 0 } text)
        {
            _findings.Add(Unclear(mapped, projectId, $"is to be '{value}' ({result.Evidence}), which is no {field.DataType}."));
            return null;
        }

        var target = FormattableString.Invariant($"custom field '{field.Label}' in project {projectId}");
        _answers.Add(new(string.Empty, target, rule, text, result.Evidence));
        return new(field.Id, field.Label, field.DataType, text);
    }

    /// <summary>What the rules say of a field in a project.</summary>
    public AskedRules<string> Ask(MappedField field, long projectId)
    {
        var lines = routing.Lines.Where(line => line.Project.Result.Value?.Id == projectId)
            .Select(line => line.Context with { Project = line.Project.Result.Value }).ToList();
        if (lines.Count == 0)
        {
            return new(string.Empty, MappingResult<string>.NoOpinion); // what stands there without a line of the order
        }

        var asked = AskedRules<string>.Of([.. rules.Fields.Where(rule => rule.Field == field)], lines[0]);
        return asked.Result.IsNoOpinion && TextOf(field) is { } text ? new("policy.mapping", ByPolicy(field, text, lines)) : asked;
    }

    private MappingResult<string> ByPolicy(MappedField field, string text, IReadOnlyList<OrderLineContext> lines)
    {
        var read = FieldText.Of(text);
        var said = lines.Select(line => OrderFieldText.Of(read, line.Order, line.Line, line.Item))
            .Where(one => one.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return said switch
        {
            [] => MappingResult<string>.NoOpinion,
            [var one] => MappingResult<string>.Mapped(one, $"from '{text}'"),
            _ => MappingResult<string>.Rejected(Unclear(
                field, lines[0].Project!.Id, $"comes from '{text}', and lines say '{said[0]}' and '{said[1]}'.")),
        };
    }

    private string? TextOf(MappedField field) => input.Policies.Mapping is not { } mapping ? null
        : field == MappedField.Title ? mapping.Title
        : field == MappedField.Number ? mapping.Number
        : field == MappedField.Description ? mapping.Description
        : field == MappedField.ContractDate ? mapping.ContractDate
        : field == MappedField.DeliveryDate ? mapping.DeliveryDate
        : field == MappedField.PaymentTerms ? mapping.PaymentTerms
        : field == MappedField.ShipVia ? mapping.ShipVia
        : field == MappedField.Private ? mapping.Private
        : field == MappedField.RetainagePercent ? mapping.RetainagePercent
        : mapping.CustomFields.FirstOrDefault(custom => MappedField.Custom(custom.Key) == field).Value;

    /// <summary>Null where the text can't be read as what the field holds.</summary>
    private static PlannedCommitment? With(PlannedCommitment planned, MappedField field, string value)
    {
        var text = Text.Clean(value);
        return field == MappedField.Title ? planned with { Title = text }
            : field == MappedField.Number ? planned with { Number = text }
            : field == MappedField.Description ? planned with { Description = text }
            : field == MappedField.PaymentTerms ? planned with { PaymentTerms = text }
            : field == MappedField.ShipVia ? planned with { ShipVia = text }
            : field == MappedField.ContractDate && FieldValueKind.Date(text) is { } contract ? planned with { ContractDate = contract }
            : field == MappedField.DeliveryDate && FieldValueKind.Date(text) is { } delivery ? planned with { DeliveryDate = delivery }
            : field == MappedField.Private && FieldValueKind.Flag(text) is { } isPrivate ? planned with { Private = isPrivate }
            : field == MappedField.RetainagePercent && FieldValueKind.Number(text) is >= 0 and <= 100 and var percent
                ? planned with { RetainagePercent = percent }
            : null;
    }

    private static string KindOf(MappedField field) => field == MappedField.Private ? "yes or no"
        : field == MappedField.RetainagePercent ? "percentage from 0 to 100"
        : "date, as in 2026-11-30";

    private static string Words(MappedField field) => field.Name.Replace('_', ' ');

    private Finding Unclear(MappedField field, long projectId, string what) => new()
    {
        Code = FindingCodes.FieldUnclear,
        Subject = FormattableString.Invariant($"{projectId}/{field.Name}"),
        Sentence = FormattableString.Invariant(
            $"The {Words(field)} of order {input.Order.Number} in Procore project {projectId} {what}"),
        NextStep = "Correct it in Zoho Books, or choose in the connection's policies (Mapping) where it comes from.",
    };
}
