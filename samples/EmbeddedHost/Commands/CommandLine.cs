using System.CommandLine;

namespace EmbeddedHost;

/// <summary>The commands and how they end: 0 as it should be, 1 failed, 2 bad input. Results go to standard output, everything else to standard error.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        (output, error) = (ShownWriter.Of(output), ShownWriter.Of(error));
        var parsed = Root(output, error).Parse(args);
        if ((UnknownWord.SentenceOf(parsed) ?? (parsed.Errors is [var first, ..] ? first.Message : null)) is { } sentence)
        {
            error.WriteTinted(Tone.Bad, $"{sentence.ReplaceLineEndings(" ")} See --help.");
            return ExitCode.BadInput;
        }

        try
        {
            // The web host ends on SIGINT and SIGTERM by itself and needs longer than two seconds to drain; the other commands may be cut off at any moment.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = error };
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception problem)
        {
            error.WriteTinted(Tone.Bad, Problem.SentenceOf(problem));
            return Problem.ExitCodeOf(problem);
        }
    }

    /// <summary>Every command, with what it takes.</summary>
    public static RootCommand Root(TextWriter output, TextWriter error)
    {
        var root = new RootCommand(
            "Makes Procore commitments from Zoho Books purchase orders. Without a command it serves: it syncs continuously and listens for webhooks.");
        ServeCommand.Describe(root, error);
        root.Add(ServeCommand.Create(error));
        root.Add(SignInCommand.Create(output, error));
        root.Add(TryCommand.Create(error));
        root.Add(DemoCommand.Create(output, error));
        root.Add(PingCommand.Create(output, error));
        root.Add(ProbeCommand.Create(output, error));
        root.Add(ConnectCommand.Create(output, error));
        root.Add(StatusCommand.Create(output));
        root.Add(FirstPassCommand.Create(output));
        root.Add(PlanCommand.Create(output, error));
        root.Add(ReviewCommand.Create(output));
        root.Add(LinksCommand.Create(output));
        root.Add(ReplayCommand.Create(output, error));
        root.Add(ReconcileCommand.Create(output, error));
        root.Add(MonthEndCommand.Create(output, error));
        root.Add(AlignCommand.Create(output, error));
        root.Add(AuditCommand.Create(output, error));
        root.Add(VendorsCommand.Create(output, error));
        root.Add(PoliciesCommand.Create(output, error));
        root.Add(ConnectionsCommand.Create(output));
        root.Add(HealthCommand.Create(output, error));
        root.Add(BackupCommand.Create(output));
        root.Add(BackupCommand.CreateRestore(output));
        return root;
    }
}
