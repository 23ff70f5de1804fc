using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>
/// What the owner of a connection stores, and what it writes to Procore, goes through its session, which refuses it once another process has taken the connection. A
/// write that goes past it would be one of a process that is thought dead.
/// </summary>
public sealed partial class OwnedWorkTests
{
    private static readonly string Flow = Path.Combine("src", "ZohoProcore.Sync", "Flow");

    [Fact]
    public void Nothing_is_written_to_Procore_but_through_the_owners_session()
    {
        var files = Repository.Files("*.cs", Flow.Split(Path.DirectorySeparatorChar)).ToList();
        var asks = files.SelectMany(path => ThroughSession().Matches(Repository.Read(path)).Select(_ => path)).ToList();
        Assert.True(asks.Count >= 8);

        var past = from path in files
                   from Match call in Called().Matches(Repository.Read(path))
                   where !call.Groups[1].Value.StartsWith("Get", StringComparison.Ordinal) && !call.Groups[1].Value.StartsWith("List", StringComparison.Ordinal)
                   select $"{Path.GetRelativePath(Flow, path)}: {call.Value}";
        Assert.Empty(past);

        // Where commitments are written, not even the group of calls is held for later.
        var held = from path in files.Where(path => path.Contains(Path.Combine("Flow", "Applying"), StringComparison.Ordinal))
                   from Match mention in Mentioned().Matches(Repository.Read(path))
                   where !mention.Groups[1].Value.StartsWith("Get", StringComparison.Ordinal) && !mention.Groups[1].Value.StartsWith("List", StringComparison.Ordinal)
                   select $"{Path.GetRelativePath(Flow, path)}: {mention.Value}";
        Assert.Empty(held);
    }

    /// <summary>Submissions, webhooks, decisions, a go-ahead and the close of a month come from anybody at any time; everything else is the owner's.</summary>
    [Fact]
    public void Only_what_anybody_may_say_is_stored_past_the_owners_session()
    {
        string[] anybodys = ["Intake/WebhookIntake.cs", "Submitting/WorkSubmitter.cs", "Deciding/GoAheadDesk.cs", "Deciding/ReviewDesk.cs", "Deciding/PolicyDesk.cs", "Deciding/WordSpreading.cs", "Reconciliation/MonthBooks.cs", "Owning/OwnedConnections.cs", "Owning/OwnerStore.cs"];
        var saving = Repository.Files("*.cs", Flow.Split(Path.DirectorySeparatorChar)).Where(path => Saves().IsMatch(Repository.Read(path)))
            .Select(path => Path.GetRelativePath(Flow, path).Replace('\\', '/')).ToList();
        Assert.Equal(anybodys.Order(StringComparer.Ordinal), saving.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"session\.ToWriteAsync\(")]
    private static partial Regex ThroughSession();

    // Over as many lines as the call takes.
    [GeneratedRegex(@"Clients\.(?:Procore|Books)\s*\.\w+\s*\.(\w+)\s*\(")]
    private static partial Regex Called();

    [GeneratedRegex(@"Clients\.Procore(?:\s*\.\w+\s*(?:\.(\w+))?)?")]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"\b_?store\.SaveAsync\(")]
    private static partial Regex Saves();
}
