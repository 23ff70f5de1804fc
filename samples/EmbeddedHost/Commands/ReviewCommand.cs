using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What a person has to decide: listed, shown, and decided on the version that was shown.</summary>
internal static class ReviewCommand
{
    private const int NumbersShown = 8;

    public static Command Create(TextWriter output) =>
        new("review", "What a person has to decide, and the decision.") { List(output), Show(output), Decide(output) };

    private static Command List(TextWriter output)
    {
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var code = CommandOptions.Text("--code", "CODE", "Only questions with this code, as in CostCodeUnknown.");
        var all = new Option<bool>("--all") { Description = "Those as well that are decided or settled." };
        var json = CommandOptions.Json("Write everything as one JSON array to standard output.");
        var list = new Command("list", "Lists what waits for a person, those with one question together. Ends with 0 when nothing waits, with 1 when something does.") { connection, code, all, data, sandbox, json };
        list.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                var views = new List<ReviewView>();
                IReadOnlyList<Connection> asked = parsed.GetValue(connection) is { } id ? [CommandOptions.Choose(store.Connections, id)] : store.Connections;
                foreach (var one in asked)
                {
                    var query = new ReviewQuery { Status = parsed.GetValue(all) ? null : ReviewStatus.Open, Code = parsed.GetValue(code) };
                    views.AddRange((await store.Runtime.Store.ListReviewsAsync(one.Id, query, cancellationToken)).Select(item => ReviewView.Of(one.Id, item, store.Runtime.LinksOf(one, item))));
                }

                if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(views.ToArray(), CommandJson.Default.ReviewViewArray));
                else Write(output, views);
                return views.Exists(view => view.Status == nameof(ReviewStatus.Open)) ? ExitCode.Failed : ExitCode.Ok;
            },
            cancellationToken));
        return list;
    }

    private static Command Show(TextWriter output)
    {
        var id = new Argument<string>("ID") { Description = "The question's id, as review list shows it." };
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write it as one JSON object to standard output.");
        var show = new Command("show", "Shows one question whole: what is wrong, both sides, what could be chosen and why, and the answers that fit with their ways back.") { id, connection, data, sandbox, json };
        show.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                var (whose, item) = await FindAsync(store, parsed.GetValue(id)!, parsed.GetValue(connection), cancellationToken);
                var view = ReviewView.Of(whose.Id, item, store.Runtime.LinksOf(whose, item));
                if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(view, CommandJson.Default.ReviewView));
                else Write(output, view);
                return ExitCode.Ok;
            },
            cancellationToken));
        return show;
    }

    private static Command Decide(TextWriter output)
    {
        var id = new Argument<string>("ID") { Description = "The question's id, as review list shows it." };
        var action = new Argument<ReviewAction?>("ANSWER")
        {
            Arity = ArgumentArity.ExactlyOne,
            Description = $"The answer, one of those that review show names: {string.Join(", ", Enum.GetNames<ReviewAction>())}.",
            CustomParser = result => Named.TryFind<ReviewAction>(result.Tokens[0].Value, out var found) ? found : CommandOptions.Refused<ReviewAction>(result, "ANSWER"),
        };
        var seen = CommandOptions.Text("--seen", "VERSION", "The version of the question that was looked at, as review show names it. Every answer but Retry needs it.");
        var procore = new Option<long?>("--procore-id")
        {
            HelpName = "ID",
            Description = "The one in Procore that is chosen or rejected, such as a vendor, a code or a value of a segment.",
            CustomParser = result => CommandOptions.ProcoreId(result, "--procore-id"),
        };
        var zoho = CommandOptions.Text("--zoho-id", "ID", "The customer in Zoho Books that is chosen, by contact_id.");
        var note = CommandOptions.Note();
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write what became of it as one JSON object to standard output.");
        var decide = new Command("decide", "Answers one question, as it was looked at; one that says something else by now is refused. The host that serves looks at the order again at once.")
        {
            id, action, seen, procore, zoho, note, connection, data, sandbox, json,
        };
        decide.SetAction((parsed, cancellationToken) => OpenedStore.UseAsync(
            parsed.GetValue(sandbox),
            parsed.GetValue(data),
            async store =>
            {
                var (whose, item) = await FindAsync(store, parsed.GetValue(id)!, parsed.GetValue(connection), cancellationToken);
                if (item.Status != ReviewStatus.Open) throw new InputException($"This is not open any more: it is {item.Status}.");
                var decision = new ReviewDecision
                {
                    Action = parsed.GetValue(action)!.Value,
                    Version = parsed.GetValue(seen),
                    ProcoreId = parsed.GetValue(procore) ?? 0,
                    ZohoId = parsed.GetValue(zoho),
                    By = Account.Name,
                    Note = parsed.GetValue(note) ?? string.Empty,
                    At = Instant.FromDateTimeOffset(store.Runtime.Time.GetUtcNow()),
                };
                await Deciding.AnswerAsync(store, whose.Id, item.Id, decision, cancellationToken);
                var effect = item.Answers.FirstOrDefault(answer => answer.Action == decision.Action);
                if (parsed.GetValue(json))
                {
                    var now = await store.Runtime.Store.GetReviewAsync(whose.Id, item.Id, cancellationToken) ?? item;
                    await output.WriteLineAsync(JsonSerializer.Serialize(ReviewView.Of(whose.Id, now, store.Runtime.LinksOf(whose, now)), CommandJson.Default.ReviewView));
                }
                else await output.WriteLineAsync($"{PageWords.About(item)}: {PageWords.Action(decision.Action)}. {effect?.Effect} {effect?.WayBack}".TrimEnd());
                return ExitCode.Ok;
            },
            cancellationToken));
        return decide;
    }

    /// <summary>A question by its id, of the connection that is named or of whichever has it.</summary>
    /// <exception cref="InputException">There is none, or several have one of this id.</exception>
    public static async Task<(Connection Connection, ReviewItem Item)> FindAsync(OpenedStore store, string id, string? connectionId, CancellationToken cancellationToken)
    {
        IReadOnlyList<Connection> asked = connectionId is null ? store.Connections : [CommandOptions.Choose(store.Connections, connectionId)];
        return await AskedConnections.WhoseAsync(asked, one => store.Runtime.Store.GetReviewAsync(one.Id, id.Trim(), cancellationToken), "--connection")
            ?? throw new InputException($"There is no question \"{PageWords.Name(id)}\". The command review list shows those that there are.");
    }

    private static void Write(TextWriter output, IReadOnlyList<ReviewView> views)
    {
        if (views.Count == 0) output.WriteLine("Nothing waits for a person.");
        foreach (var same in views.GroupBy(view => (view.Status, view.Code)).OrderByDescending(same => same.Count()))
        {
            var shown = same.Take(NumbersShown).Select(view => $"{view.Id}  {view.About}: {PageWords.Name(view.Sentence)}").ToList();
            if (same.Count() > NumbersShown) shown.Add(string.Create(CultureInfo.InvariantCulture, $"and {same.Count() - NumbersShown:N0} more; see review list --code {same.Key.Code} --json"));
            TextSection.Write(output, string.Create(CultureInfo.InvariantCulture, $"{same.Count():N0} {same.Key.Code}, {same.Key.Status}"), shown);
        }
    }

    private static void Write(TextWriter output, ReviewView view)
    {
        output.WriteTinted(Tone.Title, $"{view.About}: {view.Code}, {view.Status}");
        output.WriteLine(PageWords.Name(view.Sentence));
        output.WriteLine(PageWords.Name(view.NextStep));
        if (view.Table is { } table) TextSection.Write(output, "Amounts", table.Split('\n').Select(PageWords.Name));
        TextSection.Write(output, "In which the two differ", (view.Differences ?? []).Select(one => PageWords.Name($"{one.Field}: {one.Zoho} in Zoho Books, {one.Procore} in Procore")));
        TextSection.Write(output, "What could be chosen", view.Candidates.Select(one => PageWords.Name($"{(one.ZohoId is { } zoho ? $"--zoho-id {zoho}" : string.Create(CultureInfo.InvariantCulture, $"--procore-id {one.ProcoreId}"))}: {$"{one.Number} {one.Name}".Trim()} ({one.Reason})")));
        TextSection.Write(output, "Answers", view.Answers.Select(answer => $"{answer.Action}: {answer.Effect} {answer.WayBack}"));
        TextSection.Write(output, "Where it is", view.Links.Select(link => PageWords.Name($"{link.What}: {link.Address}")));
        if (view.Answers.Count > 0) TextSection.Write(output, "To answer it as it is shown", [$"review decide {view.Id} ANSWER --seen {view.Version}"]);
    }
}
