using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// What an alignment wrote into Zoho: only what policy has it write, each write with an intent before it and each intent with one end. No project and no option is there twice, nobody's option
/// is lost, and once everything settled nothing is left to write. Nothing of it ever reaches Procore.
/// </summary>
internal sealed class Alignments(World world)
{
    private const string Tag = "Cost Code";
    private const string OfAlignment = "alignment/";
    private readonly IReadOnlyDictionary<string, (string Name, bool IsTyped)> _options = world.Sandbox.Zoho.OptionsById(Tag);
    private readonly int _projects = world.Sandbox.Zoho.ProjectNames.Count;
    private readonly List<string> _ofTheOffice = [];

    /// <summary>The options that the office added itself.</summary>
    public IReadOnlyList<string> OfTheOffice => _ofTheOffice;

    /// <summary>Whether an entry of the audit is about an alignment, and no order.</summary>
    public static bool IsOf(AuditEntry entry) => entry.Record.StartsWith(OfAlignment, StringComparison.Ordinal);

    /// <summary>The office adds an option.</summary>
    public void Add(string option)
    {
        _ofTheOffice.Add(option);
        world.Sandbox.Zoho.AddOption(Tag, option);
    }

    /// <param name="codes">Codes of projects in Procore that certainly are in both, as far as no person said otherwise.</param>
    public async Task HoldAsync(IReadOnlyList<(long Project, string Code)> codes)
    {
        var policy = world.Connection.Policies.Alignment;
        var (known, names) = (world.Sandbox.Zoho.OptionsById(Tag), world.Sandbox.Zoho.ProjectNames);
        var options = known.Values.Select(option => option.Name).ToList();
        Assert.Empty(_ofTheOffice.Except(options));
        Assert.Empty(_options.Where(option => !option.Value.IsTyped).Select(option => option.Key).Except(known.Keys));
        Assert.Equal(options.Distinct(StringComparer.OrdinalIgnoreCase), options);
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.True(names.Count == _projects || policy is { CreateProjects: true }, $"{names.Count - _projects} projects were made in Zoho without policy");

        // By their ids: what was renamed has another name, and orders may be typed with the one that it had.
        var added = known.Where(option => !_options.ContainsKey(option.Key) && !option.Value.IsTyped).Select(option => option.Value.Name).Except(_ofTheOffice).ToList();
        Assert.True(policy is { AddCodes: true } || added.Count == 0, $"options were added in Zoho without policy: {string.Join(", ", added)}");

        var audit = (await world.AuditAsync()).Where(IsOf).ToList();
        foreach (var write in world.Sandbox.Log.Writes.Where(write => write.Side == SandboxSide.Zoho && !write.Route.Contains("oauth", StringComparison.Ordinal)))
        {
            var isOfProject = write.Route.Contains("projects", StringComparison.Ordinal);
            Assert.True(
                policy is not null && (isOfProject ? policy.CreateProjects || policy.ProjectStatus : policy.AddCodes || policy.RenameCodes || policy.RetireCodes || policy.AddTypes || policy.RenameTypes || policy.RetireTypes),
                $"{write.Method} {write.Route} was written to Zoho, and no policy has it");
            Assert.True(
                audit.Exists(entry => entry.Kind == AuditKind.Intent && Evidence.IsBefore(entry, write) && entry.Record.StartsWith("alignment/project/", StringComparison.Ordinal) == isOfProject),
                $"{write.Method} {write.Route} at {Evidence.At(write)} had no intent");
        }

        foreach (var same in audit.GroupBy(entry => entry.Record))
        {
            Assert.True(
                same.Count(entry => entry.Kind == AuditKind.Intent) == same.Count(entry => entry.Kind == AuditKind.Outcome && entry.Result != "unknown"),
                $"not each intent of {same.Key} has one end: {string.Join(", ", same.Select(entry => $"{entry.Kind} {entry.Result}"))}");
        }

        if (policy is { CreateProjects: true, Customer: null })
        {
            await EachIsForWhomAPersonSaidAsync(audit, policy);
        }

        Assert.DoesNotContain(world.Sandbox.Log.Writes, write => write is { Side: SandboxSide.Procore, Method: "POST" } && write.Route.EndsWith("/projects", StringComparison.Ordinal));
        if (policy is not null)
        {
            var plan = await world.AskAsync(() => world.Engine.PlanAlignmentAsync(World.ConnectionId).AsTask());
            Assert.True(plan.Steps.Count == 0, $"something is left to align: {string.Join(" ", plan.Steps.Select(step => step.Sentence))}");
            var links = (await Evidence.CollectAsync(world)).Links;
            var inBoth = codes.Where(one => !IsApart(links, one.Project)).Select(one => one.Code);
            foreach (var code in policy is { AddCodes: true } ? inBoth.Except(options.Select(option => option.Split(' ')[0])) : [])
            {
                Assert.True(
                    plan.Questions.Any(question => question.Sentence.Contains(code, StringComparison.Ordinal)
                        || (question.Subject == "cost codes" && !question.Sentence.Contains("would be renamed", StringComparison.Ordinal))),
                    $"code {code} of Procore is not in the tag, and nobody is told why");
            }
        }
    }

    /// <summary>A project for which policy names no customer is made for the one that a person chose for it before, and for nobody else.</summary>
    private async Task EachIsForWhomAPersonSaidAsync(IReadOnlyList<AuditEntry> ofAlignments, AlignmentPolicy policy)
    {
        var (customers, decided) = (world.Sandbox.Zoho.CustomersOfProjects, (await world.AuditAsync()).Where(entry => entry.Kind == AuditKind.Decided && entry.Result.StartsWith($"{ReviewAction.Choose} ", StringComparison.Ordinal)).ToList());
        foreach (var intent in ofAlignments.Where(entry => entry.Kind == AuditKind.Intent && entry.Reason.Contains("' in Zoho Books, for customer '", StringComparison.Ordinal) && entry.Record.StartsWith("alignment/project/", StringComparison.Ordinal)
            && policy.Customers?.Keys.Any(number => entry.Reason.StartsWith($"Make project '{number} ", StringComparison.Ordinal)) != true))
        {
            var about = RecordKey.AlignedProject(intent.ProjectId).ToString();
            var said = decided.LastOrDefault(entry => entry.Record == about && entry.At <= intent.At)?.Result.Split(' ')[^1];
            Assert.True(said is not null, $"{intent.Record} was to be made, and nobody said for whom: {intent.Reason}");
            Assert.True(
                customers.All(project => !intent.Reason.Contains($"'{project.Key}'", StringComparison.Ordinal) || decided.Any(entry => entry.Record == about && entry.Result.EndsWith($" {project.Value}", StringComparison.Ordinal))),
                $"{intent.Record} was made for another customer than {said}: {intent.Reason}");
        }
    }

    /// <summary>Whether a person said that a project of Procore is none of Zoho's, or that the one of Zoho that it would be is another one.</summary>
    private bool IsApart(ToldLinks links, long project) => links.Rejected(LinkKind.Project).Any(link => link.Procore == project)
        || links.Confirmed(LinkKind.Project).Any(link => link.Procore != project && world.Sandbox.Data.Projects.Any(one => one.ProcoreId == project && one.ZohoId == link.Zoho));
}
