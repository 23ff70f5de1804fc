using System.Data.Common;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Gives one answer to several questions. What one of them refuses keeps no other from being answered.</summary>
internal sealed class Answerer(SyncRuntime runtime, Connection connection, ReviewDecision decision)
{
    public async Task<AnsweredView> AnswerAsync(IReadOnlyList<AnsweredItem> items, CancellationToken cancellationToken)
    {
        var (done, refused, linked) = (new List<AnsweredQuestion>(), new List<AnsweredQuestion>(), new List<LinkTarget>());
        foreach (var (id, version, procoreId, links) in items)
        {
            var word = decision with { Version = version, ProcoreId = procoreId ?? decision.ProcoreId, LinksVersion = links };
            if (await runtime.Store.GetReviewAsync(connection.Id, id, cancellationToken) is not { } item)
            {
                refused.Add(new(null, PageWords.Name(id), "There is no such question.", []));
                continue;
            }

            // One link is for every question that asks for it: they are due by the first word, and a second would only stand in the audit again.
            if (linked.Exists(target => IsTheSame(target, item.Finding.LinkTarget)))
            {
                done.Add(AnsweredQuestion.Of(item, "Settled by the same word; it is looked at again now.", []));
                continue;
            }

            try
            {
                await runtime.Engine.DecideAsync(connection.Id, id, word, cancellationToken);
                done.Add(AnsweredQuestion.Of(item, "Taken.", await WaysBackAsync(item, word, cancellationToken)));
                if (decision.Action is ReviewAction.Link or ReviewAction.Reject && item.Finding.LinkTarget is { } target) linked.Add(target);
            }
            catch (Exception problem) when (problem is DecisionRefusedException or DecisionMismatchException or ReviewItemNotFoundException or ChangesOutdatedException)
            {
                refused.Add(AnsweredQuestion.Of(item, PageWords.Name(problem.Message), []));
            }
            catch (Exception problem) when (problem is ZohoBooks.Client.ZohoBooksException or Procore.Client.ProcoreException)
            {
                // The others would only wait for the same service.
                refused.Add(AnsweredQuestion.Of(item, PageWords.Name(Problem.SentenceOf(problem)), []));
                break;
            }
            catch (Exception problem) when (done.Count > 0 && problem is DbException or StoreOutcomeUnknownException)
            {
                // Before the first one nothing was done, and the store's failure is all there is to tell.
                refused.Add(AnsweredQuestion.Of(item, PageWords.Name(Problem.SentenceOf(problem)), []));
                break;
            }
        }

        return new(connection.Id, PageWords.Action(decision.Action), done, refused, items.Count - done.Count - refused.Count);
    }

    private async Task<IReadOnlyList<WayBack>> WaysBackAsync(ReviewItem item, ReviewDecision word, CancellationToken cancellationToken)
    {
        if (word.Action is ReviewAction.Link or ReviewAction.Reject) return item.Finding.LinkTarget is { } target ? [WayBack.OfLink(word, target)] : [];
        var owner = item.Key.Kind == RecordKind.PurchaseOrder ? item.Key.Id : item.Key.ToString();
        var standing = await runtime.Store.ListDecisionsAsync(connection.Id, owner, cancellationToken);
        return [.. standing.Where(one => one.Action == word.Action && one.Code == item.Finding.Code && (one.Subject == item.Finding.Subject || one.Action == ReviewAction.Skip)).Select(WayBack.Of)];
    }

    // A decided cost code holds for the company, in whatever project it was asked about.
    private static bool IsTheSame(LinkTarget target, LinkTarget? other) =>
        other is not null && other.Kind == target.Kind && other.ZohoId == target.ZohoId && (other.ProjectId == target.ProjectId || target.Kind == LinkKind.CostCode);
}

/// <summary>A question that is answered, as it was shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version of it that was shown.</param>
/// <param name="ProcoreId">What was chosen for it alone; null where one choice is for all.</param>
/// <param name="Links">The version of the links that it asks about, as they were shown; null where they were not.</param>
internal sealed record AnsweredItem(string Id, string Version, long? ProcoreId = null, string? Links = null);
