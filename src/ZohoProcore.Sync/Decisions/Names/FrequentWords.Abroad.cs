namespace ZohoProcore.Sync;

/// <summary>Trades, given names and family names of other languages than English, and of trades that have several words.</summary>
internal static partial class FrequentWords
{
    private static string OtherTradeText => """
        aannemer aannemersbedrijf aannemingsbedrijf aceros albanileria arborists awnings batiment bau baugesellschaft bauservice baustoffe
        bauunternehmen bauunternehmung beton blasters bouw bouwbedrijf bros brothers buildcon bulldozing bygg byggnads carpenteria carpets
        carpinteria carrelage cements charpente chauffage climatisation concretos construccion construcciones construcoes constructora
        construtora costruzioni courier couriers couverture cutter cutters dach dachdecker dakbedekking dakdekker decor demenagement demo
        demoliciones denki denko developers dirtwork doboku dozer drillers ductwork edificaciones edile edili edilizia electricals
        electricidad electricite electricos elektra elektro elektroinstallation elektrotechnik eletrica elettrica elettrici engenharia
        entreprenad estrich estructuras excavaciones excavator falegnameria fenster ferreteria figli filhos fils fletes fliesen fontaneria
        forklift formwork fratelli freres gartenbau gebaudetechnik gebr gebruder geothermal gerustbau glaserei granites grondwerken
        groundworks grouting handyperson handywork hardwares haul hauls haustechnik heizung heizungsbau hermanos herreria hidraulica hijos
        hnos hochbau holzbau hvacr hydro idraulica imbianchino immobilien impermeabilizaciones impermeabilizantes impianti impresa infra
        infrastructure infratech instalaciones instalacoes installatie installatiebedrijf installatietechniek insulators irmaos
        ironworkers irrigators isolation ispat jacking jardineria kensetsu klima kogyo komuten landscaper lathing limousine limpieza
        loodgieter loodgietersbedrijf maconnerie maler malerbetrieb maleri mantenimiento marbles masonary materiais materiales materiaux
        mawad menuiserie metallbau metselwerken millworks millwrights mulching muqawalat murer obra obras painter pavement paver pavimenti
        peinture pintura pinturas pisos plasterer plasterers platrerie plomberie plomeria pressure putz rail railing railings rails redi
        redimix reformas roofer rormokeri sandblaster sanitar sawing scavi schilder schildersbedrijf schlosserei schreinerei screeds
        sealants sealcoat serramenti serrurerie setsubi shades shoring shotcrete shutters snickeri sohne solars spedition stahlbau steels
        stonemasons strassenbau stripe stukadoor stump sweeping tarmac techos tegelwerken termoidraulica terrassement tiefbau tilers
        tiling timmerbedrijf timmerwerken tischlerei toiture toitures tomrer tosoh tosou tow towings traders transporte transportes
        trasporti travaux tree trockenbau turen underpinning vacuuming vitrerie vvs washing waterproofers waterscapes weatherproofing
        welds wraps yeso zimmerei zonen
        """;

    private static string OtherGivenText => """
        abdullah abdulrahman adebayo adeyemi agnes agnieszka ahmad aisha akash akira alain alban aleksander aleksandr alessandro alexandre
        alfredo alina alison alistair alok alonzo aman amara amit anand anders andreas andreea andrei andrej andres andrzej angus anika
        anja anke annette ansel antoine anton antonia antonis anwar arif arnaud arne artur arvind ashish ashok asif aurelio ayesha ayodele
        balaji baldev barbra beata benedikt benoit bernardo bernhard bertrand bharat birgit bjorn bogdan boris brendan brigitte bruno
        camille carlton carole carsten catalina cedric chandra chiara chidi chinedu chinonso christiane christof christoph christophe
        ciaran claudia claudio claus clemens clement concepcion conrad consuelo cornelius cosmin cristian cristina cristobal dagmar damian
        damien dariusz deandre declan demetrius deshawn devon dieter dietmar dimitri dimitrios dinesh dmitri dmitry dominik dominique
        dorota duc eamon eberhard edmond eduard efrain elke elvira emeka emiliano emmanuel enzo erich ernst erwin esperanza estela etienne
        eugen ewa fabian fabio fabrice farid fatima faustino federico ferdinand fergus filip filippo finn flavio florian francesca
        francesco franco francois frans franz frederic friedrich fritz gabriela ganesh gareth gaurav georg georges georgios gerd gerhard
        gianluca gilles giorgio girish gisela gopal goran graciela graeme grzegorz guido gunter gunther gurpreet gustavo gwen habib hamid
        hanna hanne hari harish harjit harpreet hartmut hasan heike heiko heinrich heinz helga helmut hendrik henri henrik herve hilary
        hiroshi holger horst huang humberto hung huong hussain hyun iain igor ines ingrid inigo ioan ioannis ion isabella isidro ivana ivo
        iwona jacek jacinto jacques jagdish jakob jakub jamal janusz jarek jaswinder jens jeroen jerzy jesper jitendra joachim joao jochen
        joerg johan johann johannes joost jorg josef josefina jozef juergen jules kai kamal kamil karin karsten kaspar kasper katarzyna
        katja kavita kazimierz keisha kenji kerstin khalid kiran klaas konrad konstantin konstantinos krishna kristian kristof krzysztof
        kwame lakshmi lamar lars laszlo latoya laurent lech leif leila leonardo leopoldo leszek liam linh ludwig lukas lukasz lutz maciej
        madhu magdalena mahesh mahmoud malcolm malgorzata malik manfred manish manoj manuela marcelo marcin marek margot mariana mariano
        mariusz markus marta martina martine mateo mateusz mathias mathieu matteo matthias mattias mauricio mauro maximilian mehmet
        michail michal mikhail miklos milan milos minh mirko miroslav mohan mohsin monika moritz mostafa mukesh murali mustafa nadia
        nadine naveen neha ngozi nicola nicolae niels nigel nikhil niklas nikola nikolai nikolaos nikolay nils nishant nitin nuno octavio
        olaf ole oleg olena olivier oluwaseun orlando oskar osvaldo ottmar padraig panagiotis pankaj paolo parvez pascal patrice pavel
        pawel peder perla petar petr petra philippe pieter piotr pradeep prakash pramod prasad pratik praveen quang rachid radek rafal
        raghu rahim rahul rainer rajan rajeev rajendra rakesh ram ramesh rana ranjit rashid rasmus raymundo refugio reiner reinhard
        reinhold remi renata renate riccardo rihard rinaldo robbie rodrigo rohan rohit rolf romain romeo rosario roza rudolf rui rupert
        ryszard saad sabine sachin saeed salim salma sameer sami samir sandeep sandor sanjeev satish saurabh savannah sebastian sebastien
        selim serge sergei sergey sergiu shankar sharad shyam siddharth siegfried sigrid silke silvio simone siobhan slawomir soren
        srinivas stanislaw stefan stefania stefano stefanos steffen stelios sukhdev sumit sunita surinder susana suzuki sven svetlana syed
        szymon tadeusz takashi takeshi tariq tatiana thaddeus thanh theo theodor thierry thilo thorsten tobias tomas tomasz torsten
        trinidad tuan tunde tushar udo ugo ulrich umberto umesh uwe vaclav valentin valentina vasile vasily venkat venkatesh vicenta vidal
        viet vijaya vikas vikram viktor vinay vinod viorel vishal vivek vlad volker waldemar walid werner wilfried wilhelm willem
        wladyslaw wojciech wolfram xiomara yann yannick yasmin yogesh youssef yuri yvan yves zbigniew zdenek zoltan zoran
        """;

    private static string OtherFamilyText => """
        abreu acosta agarwal aggarwal ahluwalia ahmadi akhtar alves amaral andersen andersson andre araujo arora arroyo bachmann bajwa
        balogh banerjee bansal baptista barbieri barbosa barros baumann belov benitez berglund bernasconi bertrand bhatia bhatt bianchi
        bisset blanc blanco blom boer bonnet borges bos bosch bouchard boucher brand braun brouwer bruin bruno busch caruso carvalho
        chatterjee chaudhary chauhan cheng cheung chopra chowdhury chung claes clement coelho colombo conti correia coulibaly cremer da
        dahl dang das david dekker delacroix desai deshmukh deshpande dhillon dias dijkstra dimitrov do dogan dupuis esposito evers faber
        faure favre fernandes ferrara ferreira fontaine fournier franke friedrich fuchs fujita gagne gagnon gallo garg gauthier gautier
        geller georgiou gerard ghosh giordano girard goel gomes goncalves goto greco grewal groot grossmann gruber guerin gunther hansson
        hartmann hasegawa hashimoto hayashi heinrich hendriks herrmann herzog hoang hoffmann hofmann horvath hsu hussein ibrahim ikeda
        ishikawa islam ito iyer jain jankowski janssen janssens jansson johansen johansson jong jorgensen joshi jung kaiser kaminski kang
        kapoor karim karlsson kato kaur khanna kimura kobayashi koehler koenig kohler kok konig kovac kovacs kozlov kozlowski kraus krause
        krishnan kristensen kruger kuhn kulkarni kuznetsov lange larsson laurent lavoie lebedev leclerc lefebvre legrand lehmann leroy
        lewandowski lindberg lombardi lopes lorenz lu ludwig machado madsen maeda magnusson maher mahmood malhotra malik mancini marchand
        marchetti marino marques martens martinelli mathieu melo mendes menon mercier michaud michel mishra mohamed mohan monteiro moretti
        mori morin moser mukherjee murthy nagy naidu nair nakamura nicolas nikolaidis nilsson nunes ogawa okada olsson otto ozturk pal
        pandey papadopoulos pascal patil pedersen perrin persson petit pfeiffer phan pillai pinto popa popescu popov poulsen prasad rahman
        raj rajan rao rathore reddy reis ribeiro ricci richter rinaldi rizzo roche rodrigues rousseau roussel roux saha saito santoro
        sasaki sauer schafer scherer schmitz scholz schreiber schroder schubert schulte schulze schuster schwarz seidel sethi sharif
        sharpe shimizu sidhu singhal sinha smirnov smit smits sommer sorensen sousa srinivasan subramanian svensson szabo szymanski
        takahashi tan teixeira thakur thapa tiwari toth tremblay trivedi van verma vermeulen vieira visser vogel vogt volkov voss vries
        watanabe wei werner wit wolff xu yadav yamada yamaguchi yildiz yilmaz yoshida zhao zheng zhou zhu ziegler zimmermann
        """;
}
