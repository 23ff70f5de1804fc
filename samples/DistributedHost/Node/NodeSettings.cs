using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmbeddedHost;
using Npgsql;

namespace DistributedHost;

/// <summary>
/// What a node is and stands on: <c>node.json</c> in the current directory, then the environment (<c>ZOHOPROCORENODE__…</c>). What is the same for every host, such as the connections, stands in
/// <c>appsettings.json</c>, which all nodes have alike.
/// </summary>
internal sealed record NodeSettings
{
    public const int DefaultPort = 11111;

    private const string FileName = "node.json";
    private const string Prefix = "ZOHOPROCORENODE__";
    private const string Defaults = "Maximum Pool Size=20;Timeout=5;Command Timeout=15"; // seconds

    private static readonly string[] Known = ["Store", "Redis", "Cluster", "Address", "Port", "KeyCertificates"];

    /// <summary>How PostgreSQL is reached.</summary>
    public required string Store { get; init; }

    /// <summary>How Redis is reached.</summary>
    public required string Redis { get; init; }

    /// <summary>The nodes of one name are one cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Where the other nodes reach this one.</summary>
    public required IPEndPoint Endpoint { get; init; }

    /// <summary>What the key ring is protected with, the newest first.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    /// <summary>Reads them.</summary>
    /// <exception cref="InputException">Something of it can't be used: everything at once.</exception>
    public static NodeSettings Read() => Read(Build());

    /// <summary>Reads what is configured.</summary>
    /// <exception cref="InputException">Something of it can't be used: everything at once.</exception>
    public static NodeSettings Read(IConfiguration configuration)
    {
        var problems = configuration.GetChildren().Where(one => !Known.Contains(one.Key, StringComparer.OrdinalIgnoreCase))
            .Select(one => $"{one.Key} is a key that nothing reads. Known here: {string.Join(", ", Known)}.").ToList();
        var read = new NodeSettings
        {
            Store = StoreOf(configuration["Store"], problems),
            Redis = configuration["Redis"] is { Length: > 0 } redis ? redis : Missing("Redis", "how Redis is reached, such as 127.0.0.1:6379", problems),
            Cluster = configuration["Cluster"] is { Length: > 0 } cluster ? cluster : "zohoprocore",
            Endpoint = new(AddressOf(configuration["Address"], problems), PortOf(configuration["Port"], problems)),
            Certificates = [.. configuration.GetSection("KeyCertificates").GetChildren().Select(one => CertificateOf(one, problems)).OfType<X509Certificate2>()],
        };
        return problems.Count == 0 ? read : throw new InputException($"The node's settings ({FileName} or {Prefix}…) can't be used:\n  " + string.Join("\n  ", problems));
    }

    private static IConfigurationRoot Build()
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(FileName), optional: true).AddEnvironmentVariables(Prefix).Build();
        }
        catch (InvalidDataException problem)
        {
            throw new InputException($"{FileName} can't be read: {(problem.InnerException ?? problem).Message}");
        }
    }

    // What a node needs is set where the settings do not say otherwise.
    private static string StoreOf(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return Missing("Store", "how PostgreSQL is reached, such as Host=db.example;Database=books;Username=sync_node;Search Path=sync", problems);
        try
        {
            return new NpgsqlConnectionStringBuilder($"{Defaults};{text}").ConnectionString; // what stands later wins
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            return Missing("Store", "a connection string of Npgsql", problems); // what it says may hold a password
        }
    }

    private static string Missing(string key, string what, List<string> problems)
    {
        problems.Add($"{key} has to be {what}.");
        return string.Empty;
    }

    private static IPAddress AddressOf(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text)) return IPAddress.Loopback;
        if (IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)) return address;
        try
        {
            // A container knows its own name alone.
            if (Dns.GetHostAddresses(text) is [var first, ..]) return first;
        }
        catch (Exception problem) when (problem is SocketException or ArgumentException)
        {
            // Said below.
        }

        problems.Add($"Address is \"{text}\"; it has to be the address, or the name, by which the other nodes reach this one.");
        return IPAddress.Loopback;
    }

    private static int PortOf(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text)) return DefaultPort;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0) return port;
        problems.Add($"Port is \"{text}\"; it has to be a port, such as {DefaultPort}.");
        return DefaultPort;
    }

    private static X509Certificate2? CertificateOf(IConfigurationSection section, List<string> problems)
    {
        try
        {
            var password = section["PasswordFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : null;
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(section["File"] ?? string.Empty, password);
            if (certificate.HasPrivateKey) return certificate;
            problems.Add($"{section.Path} has no private key.");
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add($"{section.Path} can't be read: {problem.Message} It needs File, a PKCS#12 file, and PasswordFile where it has a password.");
        }

        return null;
    }
}
