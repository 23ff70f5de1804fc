using System.CommandLine;
using System.Globalization;
using Procore.Client;
using ZohoProcore.Sync;
using Project = Procore.Client.Project;

namespace EmbeddedHost;

/// <summary>Asks both services what their documents leave open, and writes down what they answered.</summary>
internal static class ProbeCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var connection = CommandOptions.Connection();
        var data = CommandOptions.Data();
        var sandbox = CommandOptions.Sandbox();
        var write = new Option<bool>("--write")
        {
            Description = "Also make records, named before they are made and removed afterwards: in the project of a Procore sandbox, and in Zoho Books a vendor with orders, an item and a "
                + "reporting tag. This stands outside the rule that nothing is written before a go-ahead.",
        };
        var project = Text("--project", "PROJECT", "The number or id of the project to look at; without it the first active one. With --write it has to be named.");
        var second = Text("--second-project", "PROJECT", "With --write: another project, to see what holds between projects.");
        var hidden = new Option<long?>("--hidden-project")
        {
            HelpName = "ID",
            Description = "The id of a project that the service account may not see.",
            CustomParser = result => CommandOptions.ProjectId(result, "--hidden-project", result.Tokens[0].Value),
        };
        var unique = Text("--unique-field", "NAME", "With --write: the API name of a custom field of Zoho's contacts whose values are unique.");
        var command = new Command(
            "probe",
            "Asks both services what their documents leave open, and writes a report that says for each question what was seen, as of when. The sandbox can start from that report. "
            + "Without --write it only reads. Ends with 0 when it asked everything.")
        {
            connection, data, sandbox, write, project, second, hidden, unique,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            var draw = new SandboxDraw(Seed: 1, Orders: 60, SandboxInside.DefaultSpeed);
            await using var chosen = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), draw, error, cancellationToken);
            await using var systems = new ProbeSystems(chosen);
            using var visited = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(visited, systems, cancellationToken);
            var asked = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
            var isWriting = parsed.GetValue(write);
            if (isWriting && chosen is not ISandboxSystems && asked.Environment is not (ProcoreEnvironment.DeveloperSandbox or ProcoreEnvironment.MonthlySandbox))
                throw new InputException($"The connection {asked.Id} leads to Procore {asked.Environment}. --write is for a Procore sandbox: configure a connection to one.");
            foreach (var copies in isWriting ? runtime.Connections.Where(one => one.OrganizationId == asked.OrganizationId) : [])
            {
                if ((await runtime.Engine.GetPoliciesAsync(copies.Id, cancellationToken)).Policies.Vendors?.Treatment == VendorTreatment.Create)
                    throw new InputException($"The connection {copies.Id} makes a company in Procore of every new vendor in Zoho Books, so also of the probe's, and Procore deletes none: set vendors.treatment to Review while --write runs.");
            }

            if (isWriting && parsed.GetValue(project) is null) throw new InputException("--write needs the project to write in: --project NUMBER.");
            var folder = Directory.CreateDirectory(ProbeReport.Folder(parsed.GetValue(data), settings)).FullName;
            using var alone = ProbeReport.Alone(ProbeReport.PathOf(folder, asked.Id));
            using var clients = await runtime.Clients.GetAsync(asked, cancellationToken);
            var projects = await ProjectsAsync(clients.Procore, cancellationToken);
            var bench = new ProbeBench(asked, clients.Books, clients.Procore, systems.Zoho, systems.Procore, systems.Time)
            {
                Project = Find(projects, parsed.GetValue(project)).Id,
                SecondProject = parsed.GetValue(second) is { } other ? Find(projects, other).Id : null,
                HiddenProject = parsed.GetValue(hidden),
                UniqueField = parsed.GetValue(unique),
                Stranger = () => Stranger(systems, asked),
            };
            var run = new ProbeRun(bench, ProbeReport.PathOf(folder, asked.Id), output);
            if (isWriting) bench.Workshop = new ProbeWorkshop(bench, run.Journal);
            return await run.RunAsync(cancellationToken);
        });
        return command;
    }

    /// <summary>A client of the same Procore with a secret that is none.</summary>
    public static IProcoreClient Stranger(IVendorSystems systems, Connection connection)
    {
        var options = new ProcoreOptions { Environment = connection.Environment, CompanyId = connection.CompanyId, ClientId = "probe-no-client", ClientSecret = "probe-no-secret" };
        systems.Configure(options);
        return ProcoreClient.Create(options.UseTimeProvider(systems.Time));
    }

    private static Option<string?> Text(string name, string what, string description)
    {
        var option = new Option<string?>(name) { HelpName = what, Description = description };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.Tokens[0].Value)) result.AddError($"{name} needs a {what.ToLowerInvariant()}.");
        });
        return option;
    }

    private static async Task<IReadOnlyList<Project>> ProjectsAsync(IProcoreClient procore, CancellationToken cancellationToken)
    {
        var projects = new List<Project>();
        await foreach (var project in procore.Projects.ListAsync(new() { Status = ProjectStatusFilter.Active }, cancellationToken)) projects.Add(project);
        return projects.Count > 0 ? projects : throw new InputException("No active project can be seen in Procore. A company administrator has to add the projects to the app's permitted projects.");
    }

    private static Project Find(IReadOnlyList<Project> projects, string? named) => named is null
        ? projects[0]
        : projects.FirstOrDefault(project => project.ProjectNumber == named || project.Id.ToString(CultureInfo.InvariantCulture) == named)
            ?? throw new InputException($"There is no active project \"{named}\" that the service account sees. Name one by its number or id in Procore, or permit it to the service account there.");
}
