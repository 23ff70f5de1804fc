using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// What an alignment made of the tag of cost types: nobody's option is lost and none is there twice, none is added, called otherwise or taken out of use unless policy or a person says so, and what
/// Procore has can be chosen, and what it has no more can not, where policy says so and nobody is asked.
/// </summary>
internal sealed class AlignedTypes(World world)
{
    private const string Tag = "Cost Type";
    private readonly IReadOnlyDictionary<string, (string Name, bool IsTyped)> _options = world.Sandbox.Zoho.OptionsById(Tag);
    private readonly List<string> _ofTheOffice = [];

    /// <summary>The ids of the options that the office added itself.</summary>
    public IReadOnlyList<string> OfTheOffice => _ofTheOffice;

    /// <summary>The office adds an option.</summary>
    public void Add(string option)
    {
        world.Sandbox.Zoho.AddOption(Tag, option);
        _ofTheOffice.Add(world.Sandbox.Zoho.OptionsById(Tag).Single(known => known.Value.Name == option).Key);
    }

    /// <param name="there">The codes of the cost types that Procore has.</param>
    /// <param name="gone">The codes of those that it had.</param>
    public async Task HoldAsync(IReadOnlyList<string> there, IReadOnlyCollection<string> gone)
    {
        var policy = world.Connection.Policies.Alignment;
        var (known, active) = (world.Sandbox.Zoho.OptionsById(Tag), world.Sandbox.Zoho.ActiveOptions(Tag));
        var names = known.Values.Select(option => option.Name).ToList();
        var own = _options.Where(option => !option.Value.IsTyped).Select(option => option.Key).Concat(_ofTheOffice).ToList();
        Assert.Empty(own.Except(known.Keys));
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);

        var added = known.Where(option => !option.Value.IsTyped && !own.Contains(option.Key)).Select(option => option.Value.Name).ToList();
        Assert.True(policy is { AddTypes: true } || added.Count == 0, $"options of cost types were added without policy: {string.Join(", ", added)}");
        var renamed = _options.Where(option => known.TryGetValue(option.Key, out var now) && now.Name != option.Value.Name).Select(option => option.Value.Name).ToList();
        Assert.True(policy is { RenameTypes: true } || world.PeopleDecided || renamed.Count == 0, $"options of cost types were renamed without policy: {string.Join(", ", renamed)}");
        var retired = own.Except(active.Keys).Select(id => known[id].Name).ToList();
        Assert.True(policy is { RetireTypes: true } or { RenameTypes: true } || world.PeopleDecided || retired.Count == 0, $"options of cost types were taken out of use without policy: {string.Join(", ", retired)}");
        if (policy is null)
        {
            return;
        }

        var questions = (await world.AskAsync(() => world.Engine.PlanAlignmentAsync(World.ConnectionId).AsTask())).Questions;
        bool IsAsked(string code) => questions.Any(question => question.Subject == "cost types" || question.Sentence.Contains(code, StringComparison.Ordinal));
        var codes = active.Values.Select(name => name.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(policy.AddTypes ? there : [], code => Assert.True(codes.Contains(code) || IsAsked(code), $"cost type {code} of Procore can't be chosen in Zoho Books, and nobody is told why"));
        var decided = (await world.AuditAsync()).Where(entry => entry.Kind == AuditKind.Decided).Select(entry => entry.Record).ToHashSet(StringComparer.Ordinal);
        bool IsLeft(string code) => active.Any(option => option.Value.Split(' ')[0] == code && decided.Contains(RecordKey.AlignedType(option.Key).ToString())); // a person left it as it is
        Assert.All(
            policy is { AddTypes: true, RetireTypes: true } ? gone.Except(there) : [],
            code => Assert.True(!codes.Contains(code) || IsAsked(code) || IsLeft(code), $"Procore has no cost type {code} any more, it can be chosen in Zoho Books, and nobody is told why"));
    }
}
