using Procore.Client;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>Asks questions one after the other, and removes after each what was made for it.</summary>
internal sealed class ProbeRunner(ProbeBench bench, ProbeCleaner cleaner)
{
    public async Task<ProbeFinding> AskAsync(ProbeQuestion question, CancellationToken cancellationToken)
    {
        bench.ProcoreWire.TakeRequestIds();
        bench.ZohoWire.TakeRequestIds();
        var answer = await AnswerAsync(question, cancellationToken);
        string[] ids = [.. bench.ProcoreWire.TakeRequestIds(), .. bench.ZohoWire.TakeRequestIds()];
        if (bench.Workshop is { } workshop)
        {
            await cleaner.CleanAsync(isLastLook: false, cancellationToken);
            workshop.Books.Removed();
        }

        return new ProbeFinding(question, answer, ids, bench.Time.GetUtcNow());
    }

    // Without a status the service was not reached, and then no other question reaches it either.
    private async Task<ProbeAnswer> AnswerAsync(ProbeQuestion question, CancellationToken cancellationToken)
    {
        if (bench.Skips(question)) return ProbeAnswer.Untold("It takes making records, which are removed afterwards: ask with --write.");
        try
        {
            return await question.AskAsync(bench, cancellationToken);
        }
        catch (ProbeUntoldException why)
        {
            return ProbeAnswer.Untold(why.Message);
        }
        catch (ProcoreException problem) when (problem.Status is { } status)
        {
            return ProbeAnswer.Untold(FormattableString.Invariant($"Procore failed with status {status}."));
        }
        catch (ZohoBooksException problem) when (problem.Status is { } status)
        {
            return ProbeAnswer.Untold(FormattableString.Invariant($"Zoho Books failed with status {status}."));
        }
    }
}
