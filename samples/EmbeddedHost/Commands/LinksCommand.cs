using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What is linked and what is proposed; proposals that are approved, and links that are ended, moved and made again.</summary>
internal static class LinksCommand
{
    public static Command Create(TextWriter output) => new("links", "What of Zoho Books is what in Procore: vendors, projects, cost codes and commitments.")
    {
        List(output),
        Approve(output),
        Change(output, "unlink", LinkAction.Unlink, "Ends a link. Where both sides say so with certainty, the two are found again; reject keeps them from it."),
        Change(output, "relink", LinkAction.Link, "Links two; a link of the same to another one is moved."),
        Change(output, "reject", LinkAction.Reject, "Says that two are never linked, and ends a link of the two."),
        Change(output, "allow", LinkAction.Allow, "Takes back that two are never linked."),
    };

    private static Command List(TextWriter output)
    {
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var kind = CommandOptions.OneOf<LinkKind>("--kind", "KIND", "Only links of this kind.");
        var proposed = new Option<bool>("--proposed") { Description = "What questions ask to be linked, in place of what is linked: each with what links approve takes." };
        var rejected = new Option<bool>("--rejected") { Description = "What a person said is never to be linked, in place of what is linked." };
        var json = CommandOptions.Json("Write everything as one JSON array to standard output.");
        var list = new Command("list", "Lists what is linked, with what each link rests on and who made it.") { connection, kind, proposed, rejected, data, sandbox, json };
        list.Validators.Add(result =>
        {
            if (result.GetResult(proposed) is { Implicit: false } && result.GetResult(rejected) is { Implicit: false }) result.AddError("--proposed and --rejected exclude each other: leave one of them out.");
        });
        list.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                var chosen = CommandOptions.Choose(store.Connections, parsed.GetValue(connection));
                LinkKind[] kinds = parsed.GetValue(kind) is { } one ? [one] : Enum.GetValues<LinkKind>();
                if (parsed.GetValue(proposed))
                {
                    var found = new List<Proposal>();
                    foreach (var asked in kinds) found.AddRange(await Proposal.ListAsync(store.Runtime.Store, chosen.Id, asked, cancellationToken));
                    ProposedLinkView[] proposals = [.. found.Select(proposal => ProposedLinkView.Of(chosen.Id, proposal))];
                    if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(proposals, CommandJson.Default.ProposedLinkViewArray));
                    else Write(output, proposals);
                    return ExitCode.Ok;
                }

                var status = parsed.GetValue(rejected) ? LinkStatus.Rejected : LinkStatus.Confirmed;
                var links = new List<Link>();
                foreach (var asked in kinds) links.AddRange(await store.Runtime.Store.ListLinksAsync(chosen.Id, new() { Kind = asked, Status = status }, cancellationToken));
                if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(links.Select(link => StoredLinkView.Of(chosen.Id, link)).ToArray(), CommandJson.Default.StoredLinkViewArray));
                else Write(output, links, new(await store.Runtime.Engine.GetDirectoryAsync(chosen.Id, cancellationToken)));
                return ExitCode.Ok;
            },
            cancellationToken));
        return list;
    }

    private static Command Approve(TextWriter output)
    {
        var items = new Argument<string[]>("ITEM") { Description = "What is approved, as links list --proposed shows it: a question, and the version of it that was looked at.", Arity = ArgumentArity.OneOrMore };
        var (note, connection, data, sandbox) = (CommandOptions.Note(), CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write what became of each as one JSON array to standard output.");
        var approve = new Command("approve", "Approves proposals as they were looked at. What one of them refuses keeps no other from being approved. Ends with 0 when all are, with 1 when one was refused.")
        {
            items, note, connection, data, sandbox, json,
        };
        approve.Validators.Add(result =>
        {
            foreach (var token in result.GetResult(items)?.Tokens ?? [])
                if (Split(token.Value) is null) result.AddError($"ITEM needs what links list --proposed shows, a question and its version with a colon between, not \"{token.Value}\".");
        });
        approve.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                var decided = new List<DecidedView>();
                foreach (var text in parsed.GetValue(items) ?? [])
                {
                    var (id, version) = Split(text)!.Value;
                    decided.Add(await ApproveAsync(store, parsed.GetValue(connection), id, version, parsed.GetValue(note) ?? string.Empty, cancellationToken));
                }

                if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(decided.ToArray(), CommandJson.Default.DecidedViewArray));
                else
                {
                    foreach (var one in decided)
                    {
                        var line = PageWords.Name($"{one.About}: {one.Sentence}");
                        if (one.IsDone) await output.WriteLineAsync(line);
                        else output.WriteTinted(Tone.Bad, line);
                    }
                }

                return decided.TrueForAll(one => one.IsDone) ? ExitCode.Ok : ExitCode.Failed;
            },
            cancellationToken));
        return approve;
    }

    private static async Task<DecidedView> ApproveAsync(OpenedStore store, string? connectionId, string id, string version, string note, CancellationToken cancellationToken)
    {
        try
        {
            var (connection, item) = await ReviewCommand.FindAsync(store, id, connectionId, cancellationToken);
            if (item.Status != ReviewStatus.Open) return new(id, item.OrderNumber, true, $"It is {item.Status} already."); // by the same word about another one, mostly
            if (item.Finding is not { LinkTarget: not null, Candidates.Count: > 0 } || new Proposal(item, 1) is not { IsClear: true } proposal)
                return new(id, item.OrderNumber, false, "There is not one thing to say yes to. Choose with review decide.");
            var decision = new ReviewDecision { Action = ReviewAction.Link, ProcoreId = proposal.Best.ProcoreId, Version = version, By = Account.Name, Note = note, At = Instant.FromDateTimeOffset(store.Runtime.Time.GetUtcNow()) };
            await Deciding.AnswerAsync(store, connection.Id, id, decision, cancellationToken);
            return new(id, proposal.About, true, string.Create(CultureInfo.InvariantCulture, $"linked to {proposal.Best.Name} ({proposal.Best.ProcoreId})."));
        }
        catch (Exception problem) when (problem is InputException or DecisionRefusedException or DecisionMismatchException or ReviewItemNotFoundException or ChangesOutdatedException)
        {
            return new(id, id, false, problem.Message);
        }
    }

    private static Command Change(TextWriter output, string name, LinkAction action, string description)
    {
        var kind = new Argument<LinkKind?>("KIND")
        {
            Arity = ArgumentArity.ExactlyOne,
            Description = $"What is linked: {string.Join(", ", Enum.GetNames<LinkKind>())}.",
            CustomParser = result => Named.TryFind<LinkKind>(result.Tokens[0].Value, out var found) ? found : CommandOptions.Refused<LinkKind>(result, "KIND"),
        };
        var zoho = new Argument<string>("ZOHO_ID") { Description = "The id in Zoho Books, or for a cost code what is written there; for a commitment the purchaseorder_id." };
        var procore = new Argument<long?>("PROCORE_ID") { Arity = ArgumentArity.ExactlyOne, Description = "The id in Procore.", CustomParser = result => CommandOptions.ProcoreId(result, "PROCORE_ID") };
        var project = new Option<long?>("--project")
        {
            HelpName = "ID",
            Description = "The Procore project, for a cost code or a commitment.",
            CustomParser = result => CommandOptions.ProjectId(result, "--project", result.Tokens[0].Value),
        };
        var (note, connection, data, sandbox) = (CommandOptions.Note(), CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write what is looked at again as one JSON object to standard output.");
        var change = new Command(name, $"{description} What was written under a link that changes is looked at again.") { kind, zoho, procore, project, note, connection, data, sandbox, json };
        change.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                var chosen = CommandOptions.Choose(store.Connections, parsed.GetValue(connection));
                var decision = new LinkDecision
                {
                    Action = action,
                    Kind = parsed.GetValue(kind)!.Value,
                    ZohoId = parsed.GetValue(zoho)!,
                    ProcoreId = parsed.GetValue(procore)!.Value,
                    ProjectId = parsed.GetValue(project) ?? 0,
                    By = Account.Name,
                    Note = parsed.GetValue(note) ?? string.Empty,
                };
                var changed = await Deciding.LinkAsync(store, chosen.Id, decision, cancellationToken);
                if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(changed, CommandJson.Default.LinkChangeView));
                else await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{LinkWords.Effect(action)} {changed.Records.Count:N0} {(changed.Records.Count == 1 ? "record is" : "records are")} looked at again."));
                return ExitCode.Ok;
            },
            cancellationToken));
        return change;
    }

    private static void Write(TextWriter output, IReadOnlyList<Link> links, LinkNames names)
    {
        if (links.Count == 0) output.WriteLine("There is none like that.");
        foreach (var same in links.GroupBy(link => link.Kind))
            TextSection.Write(output, string.Create(CultureInfo.InvariantCulture, $"{LinkWords.Kind(same.Key)} ({same.Count():N0})"), same.Select(link => PageWords.Name(string.Create(
                CultureInfo.InvariantCulture, $"{names.Zoho(link, null)} ({link.ZohoId}) is {names.Procore(link)} ({link.ProcoreId}){(link.ProjectId == 0 ? string.Empty : $" in {names.Project(link.ProjectId)}")}: {link.Evidence}"))));
    }

    private static void Write(TextWriter output, IReadOnlyList<ProposedLinkView> proposals)
    {
        if (proposals.Count == 0) output.WriteLine("Nothing is proposed.");
        foreach (var same in proposals.GroupBy(proposal => proposal.Kind))
            TextSection.Write(output, string.Create(CultureInfo.InvariantCulture, $"{same.Key} ({same.Count():N0})"), same.Select(one => PageWords.Name(string.Create(
                CultureInfo.InvariantCulture, $"{one.Zoho} is {one.Procore} ({one.ProcoreId})? {one.Reason}; asked by {one.Asking:N0}. {(one.IsClear ? $"links approve {one.Item}" : $"{one.Others:N0} others could be chosen: see review show {one.Item[..one.Item.LastIndexOf(':')]}")}"))));
    }

    private static (string Id, string Version)? Split(string text) =>
        text.LastIndexOf(':') is > 0 and var at && at < text.Length - 1 ? (text[..at].Trim(), text[(at + 1)..].Trim()) : null;
}

/// <summary>A link that questions ask for.</summary>
/// <param name="Connection">Of which connection.</param>
/// <param name="Item">What <c>links approve</c> takes for it.</param>
/// <param name="Kind">What would be linked.</param>
/// <param name="ZohoId">The id in Zoho Books.</param>
/// <param name="Zoho">What it is called there.</param>
/// <param name="ProcoreId">The id in Procore of what fits best.</param>
/// <param name="Procore">What it is called there.</param>
/// <param name="Reason">Why that is offered.</param>
/// <param name="Others">How many others could be chosen.</param>
/// <param name="Asking">How many questions it settles.</param>
/// <param name="IsClear">Whether there is one thing to say yes to.</param>
internal sealed record ProposedLinkView(string Connection, string Item, string Kind, string ZohoId, string Zoho, long ProcoreId, string Procore, string Reason, int Others, int Asking, bool IsClear)
{
    public static ProposedLinkView Of(string connectionId, Proposal proposal) => new(
        connectionId,
        $"{proposal.Item.Id}:{proposal.Item.Version}",
        proposal.Target.Kind.ToString(),
        proposal.Target.ZohoId,
        proposal.About,
        proposal.Best.ProcoreId,
        $"{proposal.Best.Number} {proposal.Best.Name}".Trim(),
        proposal.Best.Reason,
        proposal.Item.Finding.Candidates.Count - 1,
        proposal.Asking,
        proposal.IsClear);
}

/// <summary>What became of one answer.</summary>
internal sealed record DecidedView(string Id, string About, bool IsDone, string Sentence);
