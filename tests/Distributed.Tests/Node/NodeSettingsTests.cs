using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DistributedHost;
using EmbeddedHost;
using EndToEnd.Tests;
using Microsoft.Extensions.Configuration;

namespace Distributed.Tests;

/// <summary>What a node can't use of its settings it says at once and in words, without what a connection string hides.</summary>
public sealed class NodeSettingsTests
{
    [Fact]
    public void What_is_left_out_is_what_suits_a_node()
    {
        var read = Read(("Store", "Host=db;Password=p"), ("Redis", "cache:6379"));
        Assert.Equal(("cache:6379", "zohoprocore", new IPEndPoint(IPAddress.Loopback, 11111)), (read.Redis, read.Cluster, read.Endpoint));
        Assert.Contains("Maximum Pool Size=20", read.Store, StringComparison.Ordinal);
        Assert.Contains("Command Timeout=5", Read(("Store", "Host=db;Command Timeout=5"), ("Redis", "cache")).Store, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var said = Assert.Throws<InputException>(() => Read(("Store", "Host=db;Nonsense=hidden"), ("Address", "0.0.0.0"), ("Port", "70000"), ("Stor", "x"), ("KeyCertificates:0:File", "/nowhere.pfx"))).Message;
        foreach (var part in (string[])["Store has to be", "Redis has to be", "Address is \"0.0.0.0\"", "Port is \"70000\"", "Stor is a key that nothing reads", "KeyCertificates:0 can't be read"])
            Assert.Contains(part, said, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", said, StringComparison.Ordinal);
    }

    /// <summary>The newest one, and one that opens what was protected before.</summary>
    [Fact]
    public void Certificates_are_read_from_files_with_and_without_a_password()
    {
        using var files = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(files.Path, "password"), "a-password\n");
        var read = Read(
            ("Store", "Host=db"), ("Redis", "cache"),
            ("KeyCertificates:0:File", Stored("newest", "a-password")), ("KeyCertificates:0:PasswordFile", Path.Combine(files.Path, "password")),
            ("KeyCertificates:1:File", Stored("before", null)));
        Assert.Equal([("CN=newest", true), ("CN=before", true)], read.Certificates.Select(one => (one.Subject, one.HasPrivateKey)));

        string Stored(string name, string? password)
        {
            using var key = RSA.Create(2048);
            using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2046, 1, 1, 0, 0, 0, TimeSpan.Zero));
            var path = Path.Combine(files.Path, name + ".pfx");
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
            return path;
        }
    }

    private static NodeSettings Read(params (string Key, string Value)[] settings) =>
        NodeSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build());
}
