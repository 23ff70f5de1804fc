using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The reporting tags "Cost Code" and "Cost Type", whose options the office puts on order lines.</summary>
internal sealed class ZohoTags
{
    private const string CostCode = "Cost Code";
    private const string CostType = "Cost Type";

    private readonly IdSource _ids;
    private readonly string _codeTagId;
    private readonly string _typeTagId;
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    public ZohoTags(ContractorData data)
    {
        _ids = new IdSource(data.Seed) { ZohoOffset = 9_000_000_000 };
        _codeTagId = _ids.Zoho();
        _typeTagId = _ids.Zoho();
        foreach (var (fullCode, name) in CostStructure.All()) Option($"{fullCode} {name}");
        foreach (var type in data.CostTypes) Option($"{type.Code} {type.Name}");
    }

    public JsonArray Of(OrderLineData line)
    {
        var tags = new JsonArray();
        if (line.CostCode is { } code) tags.Add(Tag(_codeTagId, CostCode, code));
        if (line.CostType is { } type) tags.Add(Tag(_typeTagId, CostType, type));
        return tags;
    }

    private JsonObject Tag(string id, string name, string option) => new JsonObject
    {
        ["tag_id"] = id,
        ["tag_name"] = name,
        ["tag_option_id"] = Option(option),
        ["tag_option_name"] = option,
        ["is_tag_mandatory"] = false,
    };

    /// <summary>The cost code and cost type that a written line's tags name.</summary>
    /// <exception cref="ZohoProblem">There is no such tag or option.</exception>
    public (string? CostCode, string? CostType) Read(IReadOnlyList<ZohoBody> tags)
    {
        string? code = null, type = null;
        foreach (var tag in tags)
        {
            var option = _options.FirstOrDefault(known => known.Value == tag.Text("tag_option_id")).Key ?? throw ZohoProblem.Invalid("tag_option_id");
            var id = tag.Text("tag_id");
            if (id == _codeTagId) code = option;
            else if (id == _typeTagId) type = option;
            else throw ZohoProblem.Invalid("tag_id");
        }

        return (code, type);
    }

    private string Option(string name) => _options.TryGetValue(name, out var id) ? id : _options[name] = _ids.Zoho();
}
