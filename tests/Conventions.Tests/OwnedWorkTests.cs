using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>
/// What the owner of a connection stores, and what it writes to either service, goes through its session, which refuses it once another process has taken the connection. A
/// write that goes past it would be one of a process that is thought dead.
/// </summary>
public sealed partial class OwnedWorkTests
{
    private static readonly string Flow = Path.Combine("src", "ZohoProcore.Sync", "Flow");

    [Fact]
    public void Nothing_is_written_to_a_service_but_with_the_clients_of_the_owners_session()
    {
        var files = Repository.Files("*.cs", Flow.Split(Path.DirectorySeparatorChar)).ToList();
        Assert.True(files.Count(path => OfSession().IsMatch(Repository.Read(path))) >= 20);

        // Clients that somebody was handed are those of before the session made them ask: they read.
        var past = from path in files
                   from Match call in OfNobody().Matches(Repository.Read(path))
                   where !call.Groups[1].Value.StartsWith("Get", StringComparison.Ordinal) && !call.Groups[1].Value.StartsWith("List", StringComparison.Ordinal)
                   select $"{Path.GetRelativePath(Flow, path)}: {call.Value}";
        Assert.Empty(past);
    }

    /// <summary>Submissions, webhooks, decisions, a go-ahead, what a look at a month finds changed, and the close of a month come from anybody at any time; everything else is the owner's.</summary>
    [Fact]
    public void Only_what_anybody_may_say_is_stored_past_the_owners_session()
    {
        string[] anybodys = ["Intake/WebhookIntake.cs", "Submitting/AskedWork.cs", "Submitting/WorkSubmitter.cs", "Deciding/GoAheadDesk.cs", "Deciding/ReviewDesk.cs", "Deciding/PolicyDesk.cs", "Deciding/WordSpreading.cs", "Reconciliation/MonthBooks.cs", "Reconciliation/NamesBefore.cs", "Reconciliation/UnlistedOrders.cs", "Owning/OwnedConnections.cs", "Owning/OwnerStore.cs"];
        var saving = Repository.Files("*.cs", Flow.Split(Path.DirectorySeparatorChar)).Where(path => Saves().IsMatch(Repository.Read(path)))
            .Select(path => Path.GetRelativePath(Flow, path).Replace('\\', '/')).ToList();
        Assert.Equal(anybodys.Order(StringComparer.Ordinal), saving.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"session\.Clients\.(?:Procore|Books)")]
    private static partial Regex OfSession();

    // Over as many lines as the call takes.
    [GeneratedRegex(@"\b_?clients\.(?:Procore|Books)\s*\.\w+\s*\.(\w+)\s*\(")]
    private static partial Regex OfNobody();

    [GeneratedRegex(@"\b_?store\.SaveAsync\(")]
    private static partial Regex Saves();
}
